/** Light or dark as the machine is set, until the reader says otherwise. */
export function offerTheme(button) {
  const machine = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (localStorage.getItem('theme') ?? (machine.matches ? 'dark' : 'light')) === 'dark';
  const show = () => {
    document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
    button.setAttribute('aria-pressed', isDark());
  };
  machine.addEventListener('change', show);
  button.addEventListener('click', () => {
    localStorage.setItem('theme', isDark() ? 'light' : 'dark');
    show();
  });
  show();
}
