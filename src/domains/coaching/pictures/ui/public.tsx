/** Where a drawing that comes with the product is fetched from, by its name. */
export { drawingAddress } from './drawings.ts';
