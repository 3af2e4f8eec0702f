/** The network between the frames and Google, as a person may cut it: the page itself stays connected. */

type Hear = (there: boolean) => void;

let there = true;
let cuts = 0;
const hearers: Hear[] = [];

export const network = {
  get there() {
    return there;
  },
  /** How often it was cut so far: a call that began before a cut never hears its reply. */
  get cuts() {
    return cuts;
  },
  set(on: boolean): void {
    if (on === there) return;
    there = on;
    if (!on) cuts++;
    for (const hear of hearers) hear(on);
  },
  on(hear: Hear): void {
    hearers.push(hear);
  },
};
