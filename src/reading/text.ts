export { fold, tidy } from '../core/fold.ts'
