import type { Style } from './section.js';

export const r: Style = {
  id: 'r',
  language: 'r',
  share: 6,
  versions: ['4.4.1', '4.3.3'],
  start: [
    `library(dplyr)
library(ggplot2)
library(readr)
set.seed(«seed»)`,
    `library(tidyverse)
library(lubridate)
theme_set(theme_minimal())`
  ],
  load: [
    {
      heading: ['The data', 'Reading', 'What there is'],
      says: ['One row is one «row».', 'Column types are given, so that a change in the file is noticed.'],
      code: [`«df» <- read_csv("«file».csv", show_col_types = FALSE)\nhead(«df»)`],
      output: 'tibble'
    }
  ],
  sections: [
    {
      heading: ['By «keyw»', 'Summaries'],
      says: ['«Value» first; the order is the same by median.'],
      code: [
        `«df» %>%
  group_by(«key») %>%
  summarise(mean_«m1» = mean(«m1», na.rm = TRUE), n = n()) %>%
  arrange(desc(mean_«m1»))`
      ],
      output: 'tibble'
    },
    {
      heading: ['A linear model', 'Coefficients'],
      says: [
        'Read the second row; the others hold things still.',
        'With a random intercept the estimate moves by «percent».'
      ],
      code: [`fit_«m1» <- lm(«m1» ~ «m2» + «m3», data = «df»)\nsummary(fit_«m1»)`],
      output: 'summary'
    },
    {
      heading: ['Over time', 'The course'],
      says: ['Smoothed by loess; the band is what it says it is.'],
      code: [`ggplot(«df», aes(day, «m1», colour = «key»)) +\n  geom_line(alpha = 0.4) +\n  geom_smooth(se = TRUE)`],
      output: 'line'
    },
    {
      heading: ['Distribution', 'Spread'],
      says: ['One bump and a tail.'],
      code: [`ggplot(«df», aes(«m1»)) + geom_histogram(bins = 40, fill = "steelblue")`],
      output: 'hist'
    },
    {
      heading: ['A helper', 'Trimmed mean'],
      says: ['Written once, used for every «one».'],
      code: [
        `«fn» <- function(x, share = 0.1) {
  keep <- x > quantile(x, share, na.rm = TRUE) & x < quantile(x, 1 - share, na.rm = TRUE)
  mean(x[keep], na.rm = TRUE)
}
round(«fn»(«df»$«m1»), 3)`
      ],
      output: 'value'
    }
  ]
};

export const julia: Style = {
  id: 'julia',
  language: 'julia',
  share: 4,
  versions: ['1.10.4', '1.11.1'],
  start: [
    `using CSV, DataFrames, Statistics
using Plots, Random

Random.seed!(«seed»)`
  ],
  load: [
    {
      heading: ['The data', 'Reading'],
      says: ['One row is one «row».'],
      code: [`«df» = CSV.read("«file».csv", DataFrame)\nfirst(«df», 5)`],
      output: 'julia'
    }
  ],
  sections: [
    {
      heading: ['By «keyw»', 'Groups'],
      says: ['Sorted by the mean.'],
      code: [`sort(combine(groupby(«df», "«key»"), :«m1» => mean => :mean, nrow), :mean, rev = true)`],
      output: 'julia'
    },
    {
      heading: ['A helper', 'A function of our own'],
      says: ['Dispatch keeps it fast for vectors of any number.'],
      code: [
        `function «fn»(values::AbstractVector{<:Real}; window = «few»)
    n = length(values)
    [mean(@view values[max(1, i - window):i]) for i in 1:n]
end

maximum(«fn»(«df».«m1»))`
      ],
      output: 'value'
    },
    {
      heading: ['Over time'],
      says: ['The mean of each day.'],
      code: [`plot(«df».day, «df».«m1», xlabel = "day", ylabel = "«m1»", legend = false)`],
      output: 'line'
    },
    {
      heading: ['«M1w» against «m2w»'],
      says: ['Every dot is one «row».'],
      code: [`scatter(«df».«m2», «df».«m1», markersize = 2, legend = false)`],
      output: 'scatter'
    }
  ]
};
