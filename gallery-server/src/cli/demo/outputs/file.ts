import type { Cell, CellOutput } from './cell.js';

const list = (parts: readonly string[], indent: string): string =>
  parts.length === 0 ? '[]' : `[\n${parts.map(part => `${indent} ${part}`).join(',\n')}\n${indent}]`;

/** A text as a list of its lines, each with its end. */
export function lineList(text: string, indent: string): string {
  if (text === '') {
    return '[]';
  }
  const ended = text.endsWith('\n') ? text.slice(0, -1) : text;
  const between = `\\n",\n${indent} "`;
  const written = ended.includes('\\')
    ? ended
        .split('\n')
        .map(line => JSON.stringify(line).slice(1, -1))
        .join(between)
    : ended.replace(/["\n]/g, sign => (sign === '"' ? '\\"' : between));
  return `[\n${indent} "${written}${ended === text ? '' : '\\n'}"\n${indent}]`;
}

function dataText(data: Readonly<Record<string, string>>): string {
  const indent = '      ';
  const entries = Object.entries(data).map(([type, text]) => {
    const value = type.startsWith('image/') ? JSON.stringify(text) : lineList(text, indent);
    return `${indent}"${type}": ${value}`;
  });
  return `{\n${entries.join(',\n')}\n     }`;
}

function outputText(output: CellOutput): string {
  const type = `"output_type": "${output.output_type}"`;
  if (output.output_type === 'stream') {
    return `{\n     "name": "${output.name}",\n     ${type},\n     "text": ${lineList(output.text, '     ')}\n    }`;
  }
  const count = output.output_type === 'execute_result' ? `\n     "execution_count": ${output.execution_count},` : '';
  return `{\n     "data": ${dataText(output.data)},${count}\n     "metadata": {},\n     ${type}\n    }`;
}

function cellText(cell: Cell): string {
  const source = `"source": ${lineList(cell.source, '   ')}`;
  if (cell.cell_type === 'markdown') {
    return `{\n   "cell_type": "markdown",\n   "id": "${cell.id}",\n   "metadata": {},\n   ${source}\n  }`;
  }
  const outputs = list(cell.outputs.map(outputText), '   ');
  return (
    `{\n   "cell_type": "code",\n   "execution_count": ${cell.execution_count},\n   "id": "${cell.id}",\n` +
    `   "metadata": {},\n   "outputs": ${outputs},\n   ${source}\n  }`
  );
}

/** A notebook's file, byte for byte as Jupyter saves it: an indent of one, keys by the alphabet, texts by line. */
export function fileText(cells: readonly Cell[], metadata: object): string {
  const about = JSON.stringify(metadata, null, 1).replaceAll('\n', '\n ');
  return `{\n "cells": ${list(cells.map(cellText), ' ')},\n "metadata": ${about},\n "nbformat": 4,\n "nbformat_minor": 5\n}\n`;
}
