import { consolePlugin } from '@livery/console-sdk/vite';

export default consolePlugin();
