/** Takes out of an SVG whatever runs or loads: opened by itself, it is a page of the site, and its scripts would be the site's. */
import { Parser } from 'htmlparser2';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';

/** What a drawing is made of (SVG 2). `script`, `foreignObject`, `handler` and all that is unknown are left out with what they hold. */
const elements = new Set(
  [
    'svg g defs symbol use switch title desc style a view image',
    'path rect circle ellipse line polyline polygon text tspan textPath',
    'linearGradient radialGradient stop pattern clipPath mask marker filter',
    'animate animateMotion animateTransform mpath set',
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap',
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode',
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence',
  ].flatMap((names) => names.split(' ')),
);

const prefixed = new Set(['xlink:href', 'xml:lang', 'xml:space']);
const ownPlace = /^\s*#/;
const picture = /^\s*data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/;

/**
 * The drawing without scripts, event handlers, foreign elements, document types and references to other files. Places in the drawing,
 * pictures that it holds itself, and style sheets stay.
 */
export function safeSvg(text: string): string {
  let safe = '';
  /** How many elements are open inside one that is left out. */
  let outside = 0;
  const open: string[] = [];
  let style = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (outside > 0 || !elements.has(name) || isDangerousAnimation(attributes)) outside += 1;
        else {
          safe += `<${name}${open.length === 0 ? namespaces : ''}${safeAttributes(name, attributes)}>`;
          open.push(name);
          style = '';
        }
      },
      ontext(part) {
        if (outside > 0 || open.length === 0) return;
        if (open.at(-1) === 'style') style += part;
        else safe += escaped(part);
      },
      onclosetag(name) {
        if (outside > 0) outside -= 1;
        else {
          if (name === 'style') safe += escaped(safeStyle(style));
          open.pop();
          safe += `</${name}>`;
        }
      },
    },
    { xmlMode: true, recognizeSelfClosing: true },
  );
  parser.end(text);
  return `${safe}\n`;
}

const namespaces = ` xmlns="${svgNamespace}" xmlns:xlink="${xlinkNamespace}"`;

function safeAttributes(element: string, attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name, value]) => isSafeAttribute(element, name, value))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

function isSafeAttribute(element: string, name: string, value: string): boolean {
  if (!/^[A-Za-z][\w.-]*$/.test(name) && !prefixed.has(name)) return false;
  if (/^(?:on|xmlns)/i.test(name)) return false;
  if (/href$|^src$/i.test(name))
    return ownPlace.test(value) || ((element === 'image' || element === 'feImage') && picture.test(value));
  return isSafeStyle(value);
}

/** An animation may set any attribute, such as the address of a link. */
function isDangerousAnimation({ attributeName = '' }: Readonly<Record<string, string>>): boolean {
  return /href|^\s*on/i.test(attributeName);
}

/** A sheet that loads something is left out as a whole: what its rules mean without it is not known. */
function safeStyle(sheet: string): string {
  return isSafeStyle(sheet) ? sheet : '';
}

/** Loads nothing. A backslash may write any letter, and `image-set` takes an address without `url` (CSS Images 4, section 2.4). */
function isSafeStyle(css: string): boolean {
  return !/\\|@import|@font-face|image-set|(?:url|src|image) ?\((?! ?["']? ?#)/i.test(
    css.replace(/\s+/g, ' '),
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
