import { describe, expect, it } from 'vitest';
import { createMatcher } from '../detect/matcher.js';
import { plainView } from '../views/view.js';
import { peopleDetectors, peopleRecognisers } from './index.js';

const matcher = createMatcher(peopleDetectors);

const found = (text: string): string[] =>
  [...matcher.find(text), ...peopleRecognisers.flatMap(one => one.find(plainView(text)))].map(({ start, end }) =>
    text.slice(start, end)
  );

/** Names of nobody, between marks, in the places where people are named. */
const people: Readonly<Record<string, readonly string[]>> = {
  'letters greet and sign': [
    'Dear «Margit Osterhaus»,\n\nthank you for your letter.\n\nKind regards,\n«Theodor Lindqvist»',
    'Sehr geehrte Frau «Brinkmann»,\n\nanbei die Daten.\n\nMit freundlichen Grüßen\n«Anneliese Vogelsang»',
    'Chère «Mathilde»,\n\nvoici les chiffres.\n\nCordialement,\n«Benoît Carpentier»',
    'Estimado Sr. «Villanueva»:\n\nAdjunto el informe.\n\nAtentamente,\n«Ximena Carrasco»',
    'Gentile Dott.ssa «Bevilacqua»,\nin allegato i dati.\nCordiali saluti,\n«Lorenzo Fabbri»',
    'Beste «Maartje»,\n\nhierbij de cijfers.\n\nMet vriendelijke groet,\n«Joost van Rijn»',
    'Hej «Astrid»!\n\nHär är siffrorna.\n\nMvh,\n«Gustav Hedlund»',
    'Szanowna Pani «Kowalska»,\n\nw załączeniu dane.\n\nZ poważaniem,\n«Zbigniew Nowicki»',
    'Prezado Sr. «Figueiredo»,\n\nsegue o relatório.\n\nAtenciosamente,\n«Beatriz Carvalho»',
    'Уважаемая «Елена Павловна»,\n\nвысылаю данные.\n\nС уважением,\n«Игорь Соколов»',
    'Vážený pane «Dvořáku»,\n\nzasílám data.\n\nS pozdravem\n«Bohumil Hájek»',
    'Tisztelt «Farkas Zsolt»!\n\nKüldöm az adatokat.\n\nÜdvözlettel,\n«Ildikó Szabó»',
    'Best,\n«Priyanka»',
    "Cheers,\n«Declan O'Rourke»",
    'Yours sincerely,\n\n«J. Ashworth»',
    '> All the best\n> «Solveig»',
    'see the plots below\n--\n«Elske Hoogland»\nData team'
  ],
  'mail says who writes to whom': [
    'From: «Ingrid Solheim» <ingrid@solheim.example>\nTo: «Pavel Dvořák» <pavel@dvorak.example>\nSubject: results',
    'On Mon, 3 May 2021 at 10:22, «Rashida Karimi» <rashida@k.example> wrote:',
    'Am 3. Mai 2021 schrieb «Ulrike Hartmann»:\n> Hallo',
    'Le 3 mai 2021 à 10:22, «Camille Rousseau» a écrit :',
    'Cc: «Oluwaseun Adeyemi»; «Mei-Ling Chen»',
    'Von: «Sabine Krüger»\nAn: «Dieter Albrecht»',
    'De : «Hugo Lemaire»\nÀ : «Chloé Marchand»',
    'Reply-To: "«Tamsin Greenwood»" <tg@x.example>',
    'Från: «Karin Sjöberg»\nTill: «Lars Nyström»'
  ],
  'chats say who speaks': [
    '«Yusuf»: did you rerun it?\n«Marisol»: yes, twice',
    '[10:14] «Kenji Watanabe»: plots look fine',
    "User: hi, I'm «Fernanda»\nBot: hello «Fernanda»",
    '«Aisha Bello» 9:41 AM\nLooks good to me',
    '— «Simone Laurent», June 2020',
    '/cc «Tatiana Orlova»',
    'h/t «Nadia Benali»',
    'Danke, «Wiebke»!',
    'gracias, «Amparo»!',
    'grazie «Ginevra»!'
  ],
  'code names its authors': [
    'def load():\n    """Load data.\n\n    Author: «Piotr Zieliński»\n    """',
    '# Author: «Saoirse Gallagher» (2021)',
    '@author «Hiroshi Tanaka»',
    "author='«Leila Farahani»'",
    "__maintainer__ = '«Emeka Obi»'",
    '# written by «Carla Mendes» in 2019',
    '// TODO(«Bartosz Wrona»): check',
    "setup(name='x', author=\"«Linnea Ekström»\", version='1')",
    'Copyright (c) 2020 «Matteo Ricci»',
    '# Contact «Sofia Andersson» for access',
    "plt.title('Sales by «Gunther Reinhardt»')",
    "df['owner'] = '«Akosua Mensah»'",
    "df.loc[df.name == '«Milena Petrović»', 'age']",
    'assert row.patient == "«Wojciech Kamiński»"',
    "people = ['«Ana Souza»', '«Bruno Dias»', '«Carla Reis»']",
    "INSERT INTO people VALUES (1, '«Tobias Lindner»', 34)",
    "WHERE name = '«Solveig Dahl»'",
    "{'id': 3, 'nurse': '«Delphine Morel»'}",
    "first_name='«Anouk»', last_name='«Verbeek»'",
    "print('Hello, «Gwendolyn»!')"
  ],
  'histories name who changed it': [
    'commit 4f2a9c\nAuthor: «Chiara Lombardi» <chiara@l.example>\nDate:   Mon May 3 10:22:01 2021 +0200',
    'Co-authored-by: «Tunde Bakare» <tunde@b.example>',
    'Signed-off-by: «Jelena Marković» <j@m.example>',
    '4f2a9c1 («Oskar Nyström» 2021-05-03 10:22:01 +0200 12) x = 1',
    'Merge pull request #12 from x\n\nReviewed-by: «Agnieszka Duda»'
  ],
  'sentences of many languages': [
    'We interviewed «Nkechi Okonkwo» in spring.',
    '«Thabo Nkosi» collected the samples.',
    'according to «Ludmila Procházková», the batch was late',
    'This notebook was made by «Rohan Deshpande».',
    'Talk to «Siobhan Kelleher» about access.',
    "«Fatou Diallo»'s samples were lost",
    'his wife «Rosalind» was there',
    'my colleague «Henrike» says it works',
    'She named him «Katarzyna».',
    'Everybody calls me «Ottilie»',
    '«Darren» is a very patient person',
    'he had given «Marisol» the keys',
    'Reviewed by «L. Haverkamp» & «T. Oyelaran»',
    'Die Messung stammt von «Katharina Steinbach».',
    'Les mesures viennent de «Élodie Fontaine».',
    'Los datos son de «Guadalupe Hernández».',
    'I dati sono di «Giovanni Esposito».',
    'De metingen zijn van «Willem de Vries».',
    'Mätningarna gjordes av «Karin Sjöberg».',
    'Pomiary wykonała «Joanna Kaczmarek».',
    'As medidas são de «João Pereira».',
    'Измерения сделала «Ольга Кузнецова».',
    'Ölçümler «Mehmet Yıldırım» tarafından yapıldı.',
    'A mérést «Kovács Zsófia» végezte.',
    '«Nguyễn Văn Minh» wrote it',
    '«Αικατερίνη Παπαδοπούλου» το έγραψε',
    '«María José Fernández López» presentó el informe',
    "Table 2: Results of «Ines Cardoso»'s group"
  ],
  'forms have a label for them': [
    'Principal investigator: Dr. «Chukwuemeka Obi»',
    'Emergency contact: «Hyun-woo Kang»',
    'Nurse «Ottilie» took the sample',
    'Interviewer: «Siiri Laaksonen»',
    'Kontaktperson: «Bodil Madsen»',
    'Osoba kontaktowa: «Grażyna Lis»',
    'Kontakt: «Friedhelm Busch»',
    'Responsable: «Iñigo Etxeberria»',
    'Sorumlu: «Elif Şahin»',
    'Vastuuhenkilö: «Aino Korhonen»',
    'Advisor: Prof. «Marguerite Tremblay»',
    'Owner: «Khadija El Amrani»',
    '担当者：«田中太郎»',
    '작성자: «김민수»',
    '联系人：«李小红»',
    'אחראי: «יעל כהן»',
    'الاسم: «محمد العلي»',
    'नाम: «राजेश कुमार»'
  ],
  'captions, lists and tables': [
    'Figure 3: Photo by «Annika Bergström»',
    'Fig. 2. Courtesy of «Henri Delacroix»',
    'Image credit: «Paulo Nascimento»',
    'Photo: «Greta Holm»',
    'Presented by Dr. «Vikram Seth»',
    '* «Ivo Horvat» (lead)\n* «Lea Novak»',
    '1. «Magdalena Wójcik» - data\n2. «Tomáš Kučera» - model',
    '[«Renske Bakker»](mailto:r@b.example)',
    '<b>«Estelle Girard»</b> signed',
    '| «Imani Wanjiru» | 34 |'
  ]
};

describe.each(Object.entries(people))('%s', (_, lines) => {
  it.each(lines)('%j', line => {
    const text = line.replace(/[«»]/g, '');
    const all = found(text);
    for (const [, name = ''] of line.matchAll(/«([^»]*)»/g)) {
      expect(
        all.some(one => one.includes(name)),
        `${name} in ${JSON.stringify(all)}`
      ).toBe(true);
    }
  });
});

/** What is named after people, sounds like them, or only stands where they would. */
const things: Readonly<Record<string, string>> = {
  tests:
    "Fisher's exact test|Student's t-test|Mann-Whitney U test|Shapiro-Wilk|Anderson-Darling|Hosmer-Lemeshow test|Breusch-Pagan test|" +
    "Durbin-Watson statistic|Dickey-Fuller test|Ljung-Box test|Granger causality|Levene test|Bartlett's test|Wald test|Rao score test|" +
    'Bonferroni correction|Benjamini-Hochberg|Tukey fences',
  distributions:
    'a Poisson distribution|a Bernoulli trial|the Dirichlet prior|a Gaussian Mixture model|Gauss-Newton steps|Laplace smoothing|' +
    "Bayes theorem|Bayesian Ridge|Markov chain Monte Carlo|Zipf's law|Benford's law|Boltzmann machine",
  measures:
    "Pearson correlation|Spearman rank|Kendall tau|Cohen's kappa|Gini impurity|Shapley values|Jaccard index|Brier score|" +
    "Matthews correlation|Cramér's V|Calinski-Harabasz score|Davies-Bouldin index|Rand index|Fowlkes-Mallows|Hamming loss|" +
    "Akaike information criterion|Sharpe ratio|Sortino ratio|Jensen's alpha",
  methods:
    "Jordan form|the Kaplan-Meier curve|Cox proportional hazards|Lloyd's algorithm|Huffman coding|Adam optimizer|Nesterov momentum|" +
    'Xavier initialization|Glorot uniform|He initialization|Kaiming normal|Savitzky-Golay filter|Butterworth filter|Hann window|' +
    'Parzen window|Epanechnikov kernel|Box-Cox transform|Yeo-Johnson transform|Huber loss|Levenberg-Marquardt|Newton-Raphson|' +
    'Crank-Nicolson|Metropolis-Hastings|Gibbs sampling|Nadaraya-Watson|Theil-Sen estimator|Ward linkage|Hopfield network|' +
    'Elman network|Kohonen map|Gale-Shapley',
  science:
    'Navier-Stokes equations|Hardy-Weinberg equilibrium|Michaelis-Menten kinetics|Lotka-Volterra|Black-Scholes|Fama-French factors|' +
    "Hubble constant|Reynolds number|Mach number|Young modulus|Simpson's paradox|Moore's law|Murphy's law|Occam's razor|" +
    "Chebyshev polynomials|Bessel functions|Euler's number|Fibonacci numbers|Pascal's triangle|Venn diagram|Sankey diagram|" +
    "Gantt chart|Voronoi diagram|Delaunay triangulation|Mercator projection|Robinson projection|Kelvin scale|Dijkstra's algorithm",
  'data sets':
    'from sklearn.datasets import load_iris|The Iris dataset by measurement|Ames Housing|Boston Housing|Titanic survivors|' +
    'Palmer Penguins|Pima Indians Diabetes|Wisconsin Breast Cancer|Pascal VOC|Toy Story|Game of Thrones',
  places:
    'Los Angeles, San Diego and Santa Barbara|Washington DC|Paris, France|Sydney, Australia|San Jose, Costa Rica|Mount Everest|' +
    'Lake Victoria|Saint Louis|Fort Worth|Prince Edward Island|Charlotte, NC|Jackson, MS|Madison, WI|Florence, Italy|Victoria, BC',
  houses:
    'Harvard University|Max Planck Institute|Johns Hopkins University|Carnegie Mellon|Rice University|Georgia Tech|' +
    'Hubble Space Telescope|James Webb Space Telescope|Sloan Digital Sky Survey|Wall Street Journal|New York Times',
  products:
    'Google Colab|Hugging Face Transformers|Visual Studio Code|Apache Airflow|Amazon Web Services|Microsoft Azure|Ruby on Rails|' +
    'Julia Computing|Ada Lovelace GPU|Tesla V100|Ampere A100|Hopper H100',
  headings:
    'Random Forest Classifier|Gradient Boosting|Support Vector Machine|Principal Component Analysis|Long Short Term Memory|' +
    'Ridge Regression|Lasso Path|Elastic Net|Grid Search|Violin Plot|Left Join|Green Taxi|Total Revenue|Mean Squared Error|' +
    'Hello World|True Positive Rate|Lorem Ipsum|Jan Feb Mar Apr May Jun|April 2021|Monday and Friday',
  'greetings and closings':
    'Iris is very small|Jordan is a very dry country|Austin is really hot|Hello World!\nHi there,|Dear all,\n|Best,\nModel|Thanks,\nThe Team|Hello PyTorch!|Cheers,\nYour Data Team|regards the Mean',
  'keys that look like speakers': 'Iris: 3\nRose: 4|Paris: 12\nFlorence: 9|Alpha: yes\nBeta: no|Name: x\nMark: y'
};

describe.each(Object.entries(things))('%s are nobody', (_, lines) => {
  it.each(lines.split('|'))('%j', text => {
    expect(found(text)).toEqual([]);
  });
});
