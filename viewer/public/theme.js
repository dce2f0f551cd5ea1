// Sets theme, contrast and language before the first paint: from the link, then the stored choice, then the
// system. It is a file of its own because the served page allows no inline scripts.
(() => {
  const root = document.documentElement;
  function ofLink(key) {
    const found = new RegExp(`[#&]${key}=([a-z]+)`).exec(location.hash);
    return found ? found[1] : null;
  }
  function stored(key) {
    try {
      return localStorage.getItem(`tifa.${key}`);
    } catch (_) {
      return null;
    }
  }
  const theme = ofLink('theme') || stored('theme') || 'system';
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  if (matchMedia('(prefers-contrast: more)').matches) root.dataset.contrast = 'more';
  const lang = ofLink('lang') || stored('lang');
  if (lang === 'en') root.lang = 'en';
})();
