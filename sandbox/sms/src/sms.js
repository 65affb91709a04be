// Times in the reader's own zone, and a fresh list when a message has come in.
for (const time of document.querySelectorAll('time')) {
  const date = new Date(time.dateTime);
  const today = date.toDateString() === new Date().toDateString();
  time.textContent = date.toLocaleString(
    [],
    today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  );
}

setInterval(async () => {
  if (document.hidden) return;
  try {
    const response = await fetch('/newest');
    const { sid } = await response.json();
    if ((sid ?? '') !== document.body.dataset.newest) location.reload();
  } catch {
    // the recorder is being restarted; the next look will tell
  }
}, 3000);
