/** On a talk's page: a reader who asks for the recording has its player in place. Until then nothing is asked of its host. */

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-player]'))
  button.addEventListener('click', () => {
    const { player = '', title = '' } = button.dataset;
    const frame = document.createElement('iframe');
    frame.className = 'player';
    frame.title = title;
    frame.allow = 'fullscreen; picture-in-picture';
    frame.src = player;
    button.replaceWith(frame);
    frame.focus();
  });
