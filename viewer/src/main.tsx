// The entry: styles, then the application. The same for the served page and for pages that carry their data.
import './tokens.css';
import './base.css';
import './dots.css';
import './states.css';
import './frame/frame.css';
import './time/strip.css';
import './rail/rail.css';
import './rail/legend.css';
import './map/map.css';
import './panels/panel.css';
import './panels/evidence.css';
import './panels/wide.css';
import './find/find.css';
import './open/open.css';
import './large.css';
import './narrow.css';
import './phone.css';
import './print.css';
import { applyLanguage, applyTheme, storedChoices } from './frame/theme.ts';
import { start } from './open/start.tsx';
import { decodeLink } from './state/link.ts';

const root = document.getElementById('tifa');
if (root !== null) {
  const { language, theme } = decodeLink(location.hash, storedChoices());
  applyLanguage(language);
  applyTheme(theme);
  start(root);
}
