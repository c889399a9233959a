/** Words with capitals that stand in notebooks and are in the lists of names, and places that are. */
export const STOP =
  'january february von patient toy story rica penguins island islands rights kitty march july september october november december monday tuesday wednesday thursday friday ' +
  'saturday sunday spring summer autumn winter python jupyter anaconda pandas numpy keras scala rust swift ' +
  'kafka spark hadoop hive pig bokeh altair plotly dash django flask tensor torch setosa virginica versicolor ' +
  'sepal petal titanic boston housing monte markov gauss gaussian bayes bayesian fisher bernoulli poisson ' +
  'laplace fourier euler newton hilbert cauchy weibull pareto dirichlet wishart wilcoxon whitney kolmogorov ' +
  'smirnov shapiro wilk kruskal wallis friedman levene kaplan lloyd dijkstra hamming hough sobel canny gabor ' +
  'haar otsu voronoi delaunay lagrange hessian jacobi jacobian cholesky householder adamax nesterov lasso ridge ' +
  'lorentz lorentzian boltzmann planck celsius fahrenheit joule hertz volt ampere turing shannon hopfield ' +
  'kalman wiener nyquist butterworth chebyshev bessel hermite legendre zernike riemann lebesgue minkowski ' +
  'mahalanobis manhattan jaccard dice levenshtein jaro winkler viterbi baum nelder mead broyden goldfarb shanno ' +
  'brent romberg runge kutta metropolis gibbs hamiltonian zipf benford mandelbrot sierpinski apple google ' +
  'amazon microsoft facebook oracle intel nvidia ibm cloud azure github gitlab kaggle colab docker kubernetes ' +
  'linux ubuntu debian fedora windows mac android chrome firefox safari opera mozilla apache alpine anthropic ' +
  'llama elmo gemini mistral falcon bloom vicuna alpaca whisper dali dall stable diffusion hugging face america ' +
  'africa asia europe australia london berlin madrid rome vienna venice melbourne boston chicago carolina ' +
  'montana nevada california texas florida alabama indiana ohio oregon utah kansas louisiana maine maryland ' +
  'missouri hampshire jersey york wyoming angeles vegas orleans santa san los las saint st port fort mount lake ' +
  'north south east west new england ireland scotland wales france germany italy spain portugal china japan ' +
  'korea india chad cuba malta cyprus brazil chile peru mexico canada kenya mali niger nigeria guinea tunisia ' +
  'jamaica columbia trinidad bali java sumatra mercury venus mars saturn uranus neptune pluto earth moon sun ' +
  'zeus minerva titan orion delta sigma alpha beta gamma theta lambda omega god jesus christ bible xml html css ' +
  'sql json api url uri http pdf csv gpu cpu ram tpu usa uk eu un us nan nat inf error warning exception ' +
  'traceback note example table figure section chapter step part case type class object true false none null ' +
  'end max min sum mean average total count left right top bottom open close high low volume date time year ' +
  'month day license version source input output index series frame array list dict set key value name names ' +
  'label labels title english french german spanish italian russian chinese japanese korean arabic latin greek ' +
  'dutch polish swedish danish doe foo bar baz qux lorem ipsum dolor hello world test tester sample demo dummy ' +
  'user admin guest ltd inc llc plc gmbh corp university college school hospital institute museum street avenue ' +
  'road drive';

/** Names of people as well as of places, languages and methods: they need more around them. */
export const SOFT =
  'adam adelaide apollo april athena atlas august aurora austin bartlett bert brooklyn carlo charlotte chelsea ' +
  'christian claude cohen cox dakota dallas denver diego dolly fletcher florence francisco georgia gini ' +
  'hamilton hastings hermes houston iris israel jackson jasper jordan jose julia june jupiter kelvin kendall ' +
  'lena lexus lincoln lorenz lourdes luna madison mann martin may meier mercedes milan nash paris pascal ' +
  'pearson phoenix porsche powell rio roma ruby salvador santiago savannah schur sienna simpson spearman star ' +
  'student sydney tesla victoria virginia washington welch';
