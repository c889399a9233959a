import type { Draw } from '../random.js';

const point = (value: number, digits: number, width: number): string => value.toFixed(digits).padStart(width);

const formOf = (source: string): string => ['AUC', 'fold', '<18'].find(sign => source.includes(sign)) ?? 'MAE';

/** What a cell with that source prints: a line for each thing that was measured. */
export function metricLines(draw: Draw, source: string, names: readonly string[]): string {
  switch (formOf(source)) {
    case 'MAE':
      return `MAE ${draw.between(0.1, 9).toFixed(3)}\nR2  ${draw.between(0.2, 0.97).toFixed(3)}\n`;
    case 'AUC':
      return `AUC ${draw.between(0.55, 0.98).toFixed(4)}\naccuracy ${draw.between(0.6, 0.97).toFixed(4)}\n`;
    case 'fold':
      return Array.from({ length: 5 }, (_, at) => `fold ${at + 1}: MAE ${draw.between(0.4, 6).toFixed(3)}\n`).join('');
    default:
      return names
        .map(name => {
          const mean = draw.between(1, 60);
          const half = draw.between(0.1, 4);
          const ends = `[${(mean - half).toFixed(2)}, ${(mean + half).toFixed(2)}]`;
          return `${name.padEnd(18)} ${point(mean, 2, 8)}   ${ends}\n`;
        })
        .join('');
  }
}

/** What a network prints while it learns. */
export function logLines(draw: Draw, epochs: number): string {
  let loss = draw.between(0.8, 2.4);
  let text = '';
  for (let epoch = 1; epoch <= epochs; epoch++) {
    loss *= draw.between(0.9, 0.995);
    const held = loss * draw.between(1.01, 1.2);
    text += `epoch ${String(epoch).padStart(3)}  loss ${loss.toFixed(4)}  held out ${held.toFixed(4)}\n`;
  }
  return text;
}

/** The summary of a linear model as statsmodels prints it. */
export function olsText(draw: Draw, target: string, columns: readonly string[]): string {
  const rule = '='.repeat(78);
  const rows = ['Intercept', ...columns].map(name => {
    const value = draw.between(-3, 9);
    const error = draw.between(0.02, 0.8);
    const t = value / error;
    const p = Math.abs(t) > 3.5 ? 0 : draw.between(0.001, 0.4);
    const numbers = [point(value, 4, 10), point(error, 3, 10), point(t, 3, 10), point(p, 3, 10)].join('');
    return `${name.slice(0, 14).padEnd(14)}${numbers}${point(value - 1.96 * error, 3, 11)}${point(value + 1.96 * error, 3, 11)}`;
  });
  const pair = (left: string, a: string, right: string, b: string): string =>
    `${left}${a.padStart(38 - left.length)}   ${right}${b.padStart(37 - right.length)}`;
  return [
    `${' '.repeat(28)}OLS Regression Results`,
    rule,
    pair('Dep. Variable:', target, 'R-squared:', draw.between(0.1, 0.9).toFixed(3)),
    pair('Model:', 'OLS', 'Adj. R-squared:', draw.between(0.1, 0.9).toFixed(3)),
    pair('Method:', 'Least Squares', 'F-statistic:', draw.between(4, 400).toFixed(1)),
    pair('No. Observations:', String(draw.whole(200, 20000)), 'AIC:', draw.between(900, 90000).toFixed(0)),
    pair('Covariance Type:', 'HC3', 'BIC:', draw.between(900, 90000).toFixed(0)),
    rule,
    `${' '.repeat(17)}coef   std err         t     P>|t|     [0.025     0.975]`,
    '-'.repeat(78),
    ...rows,
    rule,
    '',
    'Notes:',
    '[1] Standard Errors are heteroscedasticity robust (HC3)'
  ].join('\n');
}

/** The summary of a linear model as R prints it. */
export function summaryText(draw: Draw, call: string, columns: readonly string[]): string {
  const rows = ['(Intercept)', ...columns].map(
    name =>
      `${name.padEnd(14)}${point(draw.between(-3, 9), 5, 10)}${point(draw.between(0.02, 0.8), 5, 11)}` +
      `${point(draw.between(-9, 30), 3, 9)}   <2e-16 ***`
  );
  const quarters = [-9, -2, 0, 2, 9].map(low => point(low + draw.between(-0.9, 0.9), 3, 8)).join('');
  return [
    '',
    'Call:',
    `lm(formula = ${call})`,
    '',
    'Residuals:',
    '    Min      1Q  Median      3Q     Max ',
    quarters,
    '',
    'Coefficients:',
    '              Estimate  Std. Error  t value Pr(>|t|)    ',
    ...rows,
    '---',
    "Signif. codes:  0 '***' 0.001 '**' 0.01 '*' 0.05 '.' 0.1 ' ' 1",
    '',
    `Residual standard error: ${draw.between(0.5, 9).toFixed(3)} on ${draw.whole(200, 9000)} degrees of freedom`,
    `Multiple R-squared:  ${draw.between(0.1, 0.9).toFixed(4)}`
  ].join('\n');
}
