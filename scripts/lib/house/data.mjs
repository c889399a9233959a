/** Tells a module that is data only from code, by what the parser sees in it and never by its name. */
import ts from 'typescript';

const K = ts.SyntaxKind;

/** What stands for itself. */
const LITERALS = new Set([
  K.StringLiteral,
  K.NoSubstitutionTemplateLiteral,
  K.NumericLiteral,
  K.BigIntLiteral,
  K.RegularExpressionLiteral,
  K.TrueKeyword,
  K.FalseKeyword,
  K.NullKeyword,
  K.Identifier
]);

/** What only wraps, joins or names other data. */
const WRAPPINGS = new Set([
  K.ParenthesizedExpression,
  K.AsExpression,
  K.SatisfiesExpression,
  K.SpreadElement,
  K.ArrayLiteralExpression,
  K.PropertyAccessExpression,
  K.ElementAccessExpression,
  K.TemplateExpression,
  K.TemplateSpan
]);

const PARTS = new Set([K.TemplateHead, K.TemplateMiddle, K.TemplateTail]);
const STATEMENTS = new Set([K.ImportDeclaration, K.InterfaceDeclaration, K.TypeAliasDeclaration, K.ExportDeclaration]);
const COLLECTIONS = new Set(['Set', 'Map', 'RegExp']);

/** @param {ts.Node} node */
const isRaw = node => node.getText() === 'String.raw';

/** @param {ts.Node} node */
const isFreeze = node => node.getText() === 'Object.freeze';

/** @param {ts.Expression} node @returns {boolean} */
function isData(node) {
  if (ts.isTypeNode(node) || LITERALS.has(node.kind) || PARTS.has(node.kind)) {
    return true;
  }
  if (WRAPPINGS.has(node.kind)) {
    return everyPart(node);
  }
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(isDataProperty);
  }
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator === K.MinusToken && isData(node.operand);
  }
  if (ts.isBinaryExpression(node)) {
    return node.operatorToken.kind === K.PlusToken && isData(node.left) && isData(node.right);
  }
  if (ts.isTaggedTemplateExpression(node)) {
    return isRaw(node.tag) && isData(node.template);
  }
  if (ts.isNewExpression(node)) {
    return COLLECTIONS.has(node.expression.getText()) && (node.arguments ?? []).every(isData);
  }
  return ts.isCallExpression(node) && isFreeze(node.expression) && node.arguments.every(isData);
}

/** @param {ts.Node} node */
function everyPart(node) {
  let whole = true;
  ts.forEachChild(node, child => {
    whole &&= isData(child);
  });
  return whole;
}

/** @param {ts.ObjectLiteralElementLike} property */
function isDataProperty(property) {
  const named = !property.name || !ts.isComputedPropertyName(property.name) || isData(property.name.expression);
  if (ts.isPropertyAssignment(property)) {
    return named && isData(property.initializer);
  }
  return ts.isShorthandPropertyAssignment(property) || (ts.isSpreadAssignment(property) && isData(property.expression));
}

/** @param {ts.Statement} statement */
const isConstant = statement =>
  ts.isVariableStatement(statement) &&
  (statement.declarationList.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const &&
  statement.declarationList.declarations.every(
    one => ts.isIdentifier(one.name) && one.initializer !== undefined && isData(one.initializer)
  );

/**
 * Whether a module holds data and nothing else: imports, types, and at least one constant made of
 * literals. One function, call or branch in it makes it code.
 * @param {string} path
 * @param {string} text
 */
export function isDataOnly(path, text) {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const held = statements.filter(one => isConstant(one) || (ts.isExportAssignment(one) && isData(one.expression)));
  return held.length > 0 && statements.every(one => STATEMENTS.has(one.kind) || held.includes(one));
}
