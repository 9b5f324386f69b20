/** Numbers of the dashboard, for a lecture to say them alike. */
export {shortPercent} from '../../render/cells/numbers.js';
