export { acted, type Shown, usePresented, useSeen } from './presented.ts';
