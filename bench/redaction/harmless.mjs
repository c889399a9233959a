/** Pieces of notebooks in which there is nothing to find, however much they look like it. */

const MAKERS = [
  draw =>
    `import pandas as pd\nimport numpy as np\ndf = pd.read_csv("data/${draw.made('{l6}')}.csv")\ndf.head(${draw.below(20)})`,
  draw => `commit ${draw.made('{h40}')}\nparent ${draw.made('{h7}')}`,
  draw => `run_id = "${draw.made('{h8}-{h4}-4{h3}-a{h3}-{h12}')}"`,
  draw => `sha256:${draw.made('{h64}')}`,
  draw =>
    `Name: scikit-learn\nVersion: 1.${draw.below(9)}.${draw.below(9)}\nRequires: numpy>=1.${draw.below(30)}, scipy, joblib`,
  () => 'api_key = "YOUR_API_KEY"\ntoken = os.environ["TOKEN"]\npassword = getpass()',
  () => 'client = Client(token="<your token here>", secret=config["secret"])',
  draw =>
    `Epoch ${draw.below(50)}/50 - loss: 0.${draw.made('{d4}')} - accuracy: 0.${draw.made('{d4}')} - ${draw.below(90)}ms/step`,
  draw =>
    `     mean       std\na  ${draw.made('{d2}.{d6}')}  0.${draw.made('{d6}')}\nb  ${draw.made('{d2}.{d6}')}  0.${draw.made('{d6}')}`,
  draw =>
    `## Results\n\nThe ${draw.of(['Gaussian', 'Poisson', 'Weibull'])} model is within ${draw.below(20)} % of the baseline; see figure ${draw.below(9)}.`,
  draw =>
    `plt.figure(figsize=(${draw.between(4, 12)}, ${draw.between(3, 9)}))\nplt.title("Sales by month")\nplt.savefig("out/sales.png", dpi=${draw.of([72, 150, 300])})`,
  draw => `data:image/png;base64,iVBORw0KGgo${draw.made('{b200}')}`,
  draw => `np.random.seed(${draw.made('{d5}')})\nX = rng.normal(size=(${draw.made('{d4}')}, ${draw.below(64)}))`,
  draw =>
    `count    ${draw.made('{d6}')}.0\nunique   ${draw.made('{d3}')}\nfreq     ${draw.made('{d4}')}\nName: category, dtype: object`,
  () => 'Traceback (most recent call last):\n  File "<ipython-input-3>", line 2, in <module>\nKeyError: \'column\'',
  () => 'Collecting torch==2.4.0\n  Using cached torch-2.4.0-cp311-cp311-manylinux1_x86_64.whl (797.2 MB)',
  draw =>
    `SELECT region, SUM(amount) AS total FROM sales WHERE year = 20${draw.between(10, 24)} GROUP BY region ORDER BY total DESC`,
  draw => `{"type": "FeatureCollection", "features": [], "crs": {"type": "name"}, "id": ${draw.below(900)}}`,
  draw => `model = Pipeline([("scale", StandardScaler()), ("fit", LogisticRegression(C=0.${draw.made('{d2}')}))])`,
  () => 'See https://scikit-learn.org/stable/modules/generated/sklearn.svm.SVC.html#sklearn.svm.SVC for all options.',
  draw =>
    `step ${draw.made('{d3}')}: lr=1e-0${draw.between(3, 6)} grad_norm=${draw.made('{d1}.{d3}')} tokens/s=${draw.made('{d5}')}`,
  draw => `| model | f1 | params |\n|---|---|---|\n| small | 0.${draw.made('{d3}')} | ${draw.made('{d3}')}M |`,
  () => 'def tokenize(text, max_length=512):\n    return tokenizer(text, truncation=True, padding="max_length")',
  draw =>
    `Downloading: 100%|██████████| ${draw.made('{d3}')}/${draw.made('{d3}')} [00:0${draw.below(9)}<00:00, 21.3MB/s]`
];

/** @param {import('./draw.mjs').Draw} draw @param {number} count */
export const harmless = (draw, count) => Array.from({ length: count }, (_, at) => MAKERS[at % MAKERS.length](draw));
