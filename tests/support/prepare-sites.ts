import { prepareSites } from './sites.ts';

export default prepareSites;
