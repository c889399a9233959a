import { pandas } from './pandas.js';
import type { Section, Style } from './section.js';

const modelling: readonly Section[] = [
  {
    heading: ['Model', 'A first model', 'Fitting', 'Forecast'],
    says: [
      'The split is by time: the last fifth is never seen.',
      'Defaults all the way; tuning gave «few» tenths of a point.'
    ],
    code: [
      `from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.metrics import mean_absolute_error, r2_score

features = ["«m2»", "«m3»"]
cut = int(len(«df») * 0.8)
train, test = «df».iloc[:cut], «df».iloc[cut:]
model = HistGradientBoostingRegressor(random_state=«seed»)
model.fit(train[features], train["«m1»"])
predicted = model.predict(test[features])
print(f"MAE {mean_absolute_error(test['«m1»'], predicted):.3f}")
print(f"R2  {r2_score(test['«m1»'], predicted):.3f}")`,
      `from sklearn.linear_model import Ridge
from sklearn.model_selection import TimeSeriesSplit, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

«var» = make_pipeline(StandardScaler(), Ridge(alpha=«few»))
scores = cross_val_score(«var», «df»[["«m2»", "«m3»"]], «df»["«m1»"], cv=TimeSeriesSplit(5), scoring="neg_mean_absolute_error")
for fold, score in enumerate(-scores, start=1):
    print(f"fold {fold}: MAE {score:.3f}")`,
      `from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

«var» = «df»["«m1»"] > «df»["«m1»"].median()
X_train, X_test, y_train, y_test = train_test_split(«df»[["«m2»", "«m3»"]], «var», stratify=«var», random_state=«seed»)
forest = RandomForestClassifier(n_estimators=200, random_state=«seed»).fit(X_train, y_train)
print("AUC", round(roc_auc_score(y_test, forest.predict_proba(X_test)[:, 1]), 4))
print("accuracy", round(forest.score(X_test, y_test), 4))`
    ],
    output: 'metrics',
    warning: `ConvergenceWarning: Maximum Number of iterations reached without convergence. Increase max_iter or scale the data.
  warnings.warn(`
  },
  {
    heading: ['A regression one can read', 'Coefficients', 'Ordinary least squares'],
    says: [
      'Standard errors are clustered by «one».',
      'The coefficient of «m2w» is the answer; the others are there to hold things still.'
    ],
    code: [
      `import statsmodels.formula.api as smf

fit = smf.ols("«m1» ~ «m2» + «m3»", data=«df»).fit(cov_type="HC3")
print(fit.summary())`,
      `import statsmodels.api as sm

design = sm.add_constant(«df»[["«m2»", "«m3»"]])
«var» = sm.OLS(«df»["«m1»"], design).fit()
«var».summary()`
    ],
    output: 'ols'
  },
  {
    heading: ['What the model uses', 'Importance', 'Which columns matter'],
    says: [
      'Permutation importance on the held-out part, «few» rounds each.',
      '«M2w» first, then nothing for a long while.'
    ],
    code: [
      `from sklearn.inspection import permutation_importance

importance = permutation_importance(model, test[features], test["«m1»"], n_repeats=10, random_state=«seed»)
pd.Series(importance.importances_mean, index=features).sort_values(ascending=False).round(4)`
    ],
    output: 'series'
  },
  {
    heading: ['Groups', 'Clusters', 'How many kinds of «many»?'],
    says: [
      'Four clusters, because five split the largest in two halves that nobody could name.',
      'Columns are standardised, or «m1w» would decide alone.'
    ],
    code: [
      `from sklearn.cluster import KMeans
from sklearn.preprocessing import StandardScaler

scaled = StandardScaler().fit_transform(«df»[["«m1»", "«m2»", "«m3»"]].dropna())
«var» = KMeans(n_clusters=4, n_init="auto", random_state=«seed»).fit(scaled)
plt.scatter(scaled[:, 0], scaled[:, 1], c=«var».labels_, s=6)
plt.show()`
    ],
    output: 'scatter'
  },
  {
    heading: ['Where it is wrong', 'Residuals', 'Errors by «keyw»'],
    says: ['Residuals have no shape left but for «value».', 'The largest errors are all «adjective» ones.'],
    code: [
      `«var» = test.assign(error=test["«m1»"] - predicted).groupby("«key»")["error"].agg(["mean", "std", "count"])
«var».round(3)`
    ],
    output: 'group'
  }
];

export const models: Style = {
  ...pandas,
  id: 'sklearn',
  share: 18,
  sections: [...modelling, ...pandas.sections, ...modelling]
};
