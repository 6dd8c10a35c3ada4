/** A still of a recording that nobody made: a speaker beside a board with a curve. */

/** SVG, 640 by 360. Every title has a curve of its own. */
export function writeStill(title: string): string {
  const [a, b] = [2 + (title.length % 3), 3 + (title.length % 4)];
  const points = Array.from({ length: 121 }, (_, step) => {
    const angle = (step / 120) * 2 * Math.PI;
    return `${(250 + 150 * Math.sin(a * angle + 0.5)).toFixed(1)},${(150 + 85 * Math.sin(b * angle)).toFixed(1)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360">
<path fill="#d9d2c3" d="M0 0h640v360H0z"/>
<path fill="#24463c" stroke="#8a6b43" stroke-width="8" d="M40 30h430v240H40z"/>
<path fill="none" stroke="#f2efe6" stroke-width="3" d="M${points.join('L')}z"/>
<path fill="#a08a6a" d="M0 310h640v50H0z"/>
<circle cx="545" cy="120" r="34" fill="#8d5a3b"/>
<path fill="#0b596b" d="M490 310c0-90 18-140 55-140s55 50 55 140z"/>
<path fill="none" stroke="#0b596b" stroke-width="20" stroke-linecap="round" d="M505 205 440 165"/>
</svg>
`;
}
