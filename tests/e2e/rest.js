// Waits until the page has been still for a moment: no command on its way, nothing still to come, a title to read.
const done = arguments[arguments.length - 1];
const begun = performance.now();
let since = begun;
const look = () => {
  const now = performance.now();
  const isBusy = window.okicrmCalls.pending > 0 || document.querySelector("[data-waiting]") !== null;
  if (isBusy || document.querySelector("h1") === null) since = now;
  if (now - since > 250) done(true);
  else if (now - begun > 15000) done(false);
  else requestAnimationFrame(look);
};
look();
