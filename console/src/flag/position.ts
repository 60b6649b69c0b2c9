import type { Point } from '../shared/model'

export interface Position {
  point: Point
  /** Radius in metres. */
  accuracy: number
}

/** Six digits are a tenth of a metre. */
export const pointAt = (longitude: number, latitude: number): Point => ({
  type: 'Point',
  coordinates: [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))],
})

/** Whether the device gives its position without asking the person first. */
export async function isGranted(): Promise<boolean> {
  const answer = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => null)
  return answer?.state === 'granted'
}

export function currentPosition(): Promise<Position> {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) return reject(new Error('no geolocation'))
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          point: pointAt(coords.longitude, coords.latitude),
          accuracy: Math.round(coords.accuracy),
        }),
      reject,
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 15_000 },
    )
  })
}
