/** The page of what can be read without a network: keeps all of the site when a reader asks for it. */
import { client as messages } from '#messages/client';

/** What the service worker tells while it keeps files. */
interface Progress {
  done: number;
  of: number;
  /** Told at the end: whether every file is there. */
  isComplete?: boolean;
}

export function attachKeeping(button: HTMLButtonElement, status: HTMLElement): void {
  const { serviceWorker } = navigator;
  // Without a secure address there is none.
  if (!serviceWorker) {
    button.disabled = true;
    status.textContent = messages.keepsNothing;
    return;
  }
  button.addEventListener('click', async () => {
    button.disabled = true;
    const { active } = await serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: { done, of, isComplete } }: MessageEvent<Progress>) => {
      status.textContent = messages.collecting(done, of);
      if (isComplete === undefined) return;
      status.textContent = isComplete ? messages.keptAll : messages.keptSome;
      button.disabled = isComplete;
    };
    active?.postMessage('keep everything', [port2]);
  });
}
