/** The first row becomes the mean of all. */
export function averageRows(numbers: Float32Array, width: number, rows: number): void {
  for (let at = 0; at < width; at++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += numbers[row * width + at] as number;
    numbers[at] = sum / rows;
  }
}

/** Adds the same numbers to each row. */
export function addToRows(numbers: Float32Array, more: Float32Array, rows: number): void {
  for (let row = 0; row < rows; row++) {
    for (let at = 0, target = row * more.length; at < more.length; at++, target++) {
      numbers[target] = (numbers[target] as number) + (more[at] as number);
    }
  }
}
