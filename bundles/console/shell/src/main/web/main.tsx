import { createRoot } from 'react-dom/client';
import { Guard } from '@livery/console-sdk';
import { addMessages, findSession } from '@livery/console-sdk/host';
import { App } from './App';
import { messages } from './messages';
import { followPlugins } from './plugins/follow';
import './shell.css';

addMessages('shell', messages);
void findSession();
followPlugins();
createRoot(document.getElementById('root')!).render(
  <Guard>
    <App />
  </Guard>,
);
