/** Lets the service worker of the site keep what is read. Browsers have one for secure addresses only. */
import { addressBelowBase } from '../address.ts';

if (location.protocol !== 'file:')
  // Reading goes on without it.
  navigator.serviceWorker?.register(addressBelowBase('sw.js')).catch(() => {});
