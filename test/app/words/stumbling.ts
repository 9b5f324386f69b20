/** What a screen reader passes over in silence, or reads by a name that means nothing here. */
export const stumbling = /[^ -~]|[<>^*_|~`%/+=\\[\]{}]|--|\s-|^-|\be-?\d|\?\?| {2}|undefined|NaN/;
