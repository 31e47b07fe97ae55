import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Download } from '@playwright/test';

const sheet = /<x:c ([^>]*?)(?:\/>|>(.*?)<\/x:c>)/gs;
const headerRow = 2;
const faultColour = 'FFFFC7CE';

/** A workbook of ours as an office changes it: its first sheet by headings and rows, everything else kept. */
export class Workbook {
  private readonly parts: Record<string, Uint8Array>;
  private readonly name: string;
  private xml: string;

  private constructor(file: Buffer) {
    this.parts = unzipSync(file);
    const name = Object.keys(this.parts).filter((part) => part.startsWith('xl/worksheets/') && part.endsWith('.xml')).sort()[0];
    if (name === undefined) throw new Error('There is no sheet.');
    this.name = name;
    this.xml = strFromU8(this.parts[name] ?? new Uint8Array());
  }

  static async of(download: Download): Promise<Workbook> {
    return new Workbook(readFileSync(await download.path()));
  }

  get headings(): string[] {
    return this.cells().filter((cell) => cell.row === headerRow).map((cell) => cell.text);
  }

  /** The rows below the header. */
  get rows(): number[] {
    return [...new Set(this.cells().map((cell) => cell.row))].filter((row) => row > headerRow);
  }

  text(row: number, heading: string): string {
    return this.find(row, heading)?.text ?? '';
  }

  isMarked(row: number, heading: string): boolean {
    const styles = strFromU8(this.parts['xl/styles.xml'] ?? new Uint8Array());
    const fills = styles.match(/<x:fill>.*?<\/x:fill>/gs) ?? [];
    const formats = (/<x:cellXfs[^>]*>(.*?)<\/x:cellXfs>/s.exec(styles)?.[1] ?? '').match(/<x:xf [^>]*>/g) ?? [];
    const fill = /fillId="(\d+)"/.exec(formats[this.find(row, heading)?.style ?? 0] ?? '')?.[1];
    return fills[Number(fill ?? 0)]?.includes(faultColour) ?? false;
  }

  /** Types into a cell of a row. */
  write(row: number, heading: string, text: string): void {
    const at = `${this.column(heading)}${row}`;
    const typed = `<x:c r="${at}" t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const cell = this.find(row, heading);
    if (cell !== undefined) {
      this.xml = this.xml.replace(cell.xml, typed);
      return;
    }
    const before = this.cells().filter((other) => other.row === row && inOrder(other.column) < inOrder(this.column(heading))).at(-1);
    if (before === undefined) throw new Error(`Nothing stands in row ${row}.`);
    this.xml = this.xml.replace(before.xml, before.xml + typed);
  }

  save(): Buffer {
    return Buffer.from(zipSync({ ...this.parts, [this.name]: strToU8(this.xml) }));
  }

  private column(heading: string): string {
    const found = this.cells().find((cell) => cell.row === headerRow && cell.text === heading);
    if (found === undefined) throw new Error(`There is no column ${heading}.`);
    return found.column;
  }

  private find(row: number, heading: string): ReturnType<Workbook['cells']>[number] | undefined {
    const cells = this.cells();
    const column = cells.find((cell) => cell.row === headerRow && cell.text === heading)?.column;
    return cells.find((cell) => cell.row === row && cell.column === column);
  }

  private cells() {
    return [...this.xml.matchAll(sheet)].map(([xml, attributes = '', content = '']) => {
      const at = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
      const text = [...content.matchAll(/<x:t[^>]*>(.*?)<\/x:t>/gs)].map((part) => part[1] ?? '').join('');
      return { xml, at, column: at.replace(/\d+/, ''), row: Number(at.replace(/\D+/, '')), style: Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0), text };
    });
  }
}

// A comes before Z, and Z before AA.
function inOrder(column: string): string {
  return column.padStart(3);
}
