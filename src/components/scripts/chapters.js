// A chapter is played in the player of the page; without this, its link opens the recording at that time.
(() => {
  const player = document.querySelector('.listen audio');
  const chapters = document.querySelector('.chapters');
  chapters.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const seek = () => {
      player.currentTime = Number(link.hash.slice('#t='.length));
    };
    if (player.readyState > 0) seek();
    else player.addEventListener('loadedmetadata', seek, { once: true });
    void player.play();
  });
})();
