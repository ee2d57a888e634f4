/** The package in one file, which loads in a fourth of the time of its hundred modules. */
declare module 'colorjs.io/dist/color.js' {
  export { default } from 'colorjs.io';
}
