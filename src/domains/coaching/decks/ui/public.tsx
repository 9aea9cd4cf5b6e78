export { coach } from '../rules-coach.ts';
