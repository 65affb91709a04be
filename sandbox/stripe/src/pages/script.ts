/** Comfort only: groups digits while typing and holds back a second click. The page works without it. */
export const script = `
(() => {
  const form = document.querySelector('form[data-pay]');
  if (!form) return;
  const shape = (input, make) => {
    if (!input) return;
    input.addEventListener('input', (event) => {
      const atEnd = input.selectionStart === input.value.length;
      if (!atEnd) return;
      input.value = make(input.value, event.inputType && event.inputType.startsWith('delete'));
    });
  };
  shape(form.elements.number, (value) => {
    const digits = value.replace(/\\D/g, '').slice(0, 19);
    const groups = /^3[47]/.test(digits) ? /(\\d{1,4})(\\d{1,6})?(\\d{1,5})?/ : null;
    return groups && digits ? digits.match(groups).slice(1).filter(Boolean).join(' ') : (digits.match(/.{1,4}/g) || []).join(' ');
  });
  shape(form.elements.expiry, (value, deleting) => {
    let digits = value.replace(/\\D/g, '').slice(0, 6);
    if (digits.length === 1 && digits > '1') digits = '0' + digits;
    if (digits.length > 4 && digits.slice(2, 4) === '20') digits = digits.slice(0, 2) + digits.slice(4);
    if (digits.length < 2 || (deleting && digits.length === 2)) return digits;
    return digits.slice(0, 2) + ' / ' + digits.slice(2);
  });
  shape(form.elements.cvc, (value) => value.replace(/\\D/g, '').slice(0, 4));
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) return event.preventDefault();
    sent = true;
    const button = form.querySelector('button[type=submit]');
    button.setAttribute('aria-disabled', 'true');
    form.querySelector('[role=status]').textContent = form.dataset.processing;
  });
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
})();
`;
