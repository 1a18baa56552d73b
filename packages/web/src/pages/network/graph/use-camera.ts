/**
 * From how near and where the map is looked at. It goes into the address once it comes to rest, so that a link shows
 * the same part; the move is measured in shares of the picture, as the other screen may have another size.
 */
import { useEffect, useRef, useState } from "react";
import { useAddress } from "../../../state/address.js";
import { type Camera, FITTED, ZOOMS } from "./graph-props.js";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Milliseconds without a move after which a camera is at rest. */
const REST = 300;
const DIGITS = 3;

/** "2.5,0.1,-0.2": zoom, and how far the middle is moved to the right and down; nothing for the whole map. */
export function cameraWords(camera: Camera, { width, height }: Size): string | null {
  if (isFitted(camera) || width === 0 || height === 0) return null;
  return [camera.zoom, camera.x / width, camera.y / height]
    .map((number) => String(Number(number.toFixed(DIGITS))))
    .join(",");
}

/** The camera of an address; the whole map for words that are none. */
export function cameraOf(words: string | undefined, { width, height }: Size): Camera {
  const [zoom, x, y, ...more] = (words ?? "")
    .split(",")
    .map((part) => (part === "" ? Number.NaN : Number(part)));
  const isCamera = [zoom, x, y].every(Number.isFinite) && more.length === 0;
  if (!isCamera || zoom === undefined || x === undefined || y === undefined) return FITTED;
  const kept = Math.min(ZOOMS[1], Math.max(ZOOMS[0], zoom));
  const camera = { zoom: kept, x: within(x, kept) * width, y: within(y, kept) * height };
  return isFitted(camera) ? FITTED : camera;
}

/** No farther than that a corner of the map is still seen. */
function within(share: number, zoom: number): number {
  const most = zoom / 2 + 0.5;
  return Math.min(most, Math.max(-most, share));
}

function isFitted({ zoom, x, y }: Camera): boolean {
  return zoom === FITTED.zoom && x === FITTED.x && y === FITTED.y;
}

export function useCamera({ width, height }: Size) {
  const { address, change } = useAddress();
  const [camera, setCamera] = useState<Camera | null>(null);
  const written = useRef(address.camera);
  // Another link to the same page, or the way back.
  const isOther = address.camera !== written.current;
  useEffect(() => {
    if (!isOther) return;
    written.current = address.camera;
    setCamera(null);
  }, [isOther, address.camera]);
  const shown = camera !== null && !isOther ? camera : cameraOf(address.camera, { width, height });
  useEffect(() => {
    if (camera === null || width === 0) return;
    const words = cameraWords(camera, { width, height }) ?? undefined;
    if (words === written.current) return;
    const resting = setTimeout(() => {
      written.current = words;
      change({ camera: words });
    }, REST);
    return () => clearTimeout(resting);
  }, [camera, width, height, change]);
  return {
    camera: shown,
    setCamera: (next: (now: Camera) => Camera) => setCamera((now) => next(now ?? shown)),
  };
}
