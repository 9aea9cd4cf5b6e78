export { type Coached, coach, isOpen } from '../rules-coach.ts';
export { CoachMark } from './coach-mark.tsx';
