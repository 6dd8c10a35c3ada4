/** The buttons that export a list of the site. What makes the files is loaded when one is pressed. */

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-export]'))
  button.addEventListener('click', async () => {
    const { exportList } = await import('./export-list.ts');
    await exportList(button);
  });
