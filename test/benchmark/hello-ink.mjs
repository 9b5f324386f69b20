// The least that Ink can show, and stays.
import {render, Text} from 'ink';
import {createElement} from 'react';

render(createElement(Text, null, 'Hello, world'));
setTimeout(() => {}, 60_000);
