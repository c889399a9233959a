import type { Style } from './section.js';

export const torch: Style = {
  id: 'torch',
  language: 'python',
  share: 8,
  versions: ['3.11.9', '3.12.1'],
  start: [
    `import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
import matplotlib.pyplot as plt

torch.manual_seed(«seed»)
device = "cuda" if torch.cuda.is_available() else "cpu"`
  ],
  load: [
    {
      heading: ['Data', 'Samples', 'What goes in'],
      says: [
        '«Number» samples, split by «one» so that none is on both sides.',
        'Everything is scaled to between zero and one.'
      ],
      code: [
        `import pandas as pd

«df» = pd.read_csv("«file».csv")
«df».head()`
      ],
      output: 'head'
    }
  ],
  sections: [
    {
      heading: ['Network', 'The model', 'A small network'],
      says: ['Small on purpose: twice as wide gave the same.', 'Dropout is where the «noun» used to be.'],
      code: [
        `class «Cls»(nn.Module):
    def __init__(self, inputs=3, hidden=«width»):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(inputs, hidden),
            nn.ReLU(),
            nn.Dropout(0.1),
            nn.Linear(hidden, 1),
        )

    def forward(self, x):
        return self.layers(x).squeeze(-1)


model = «Cls»().to(device)
sum(p.numel() for p in model.parameters())`
      ],
      output: 'value'
    },
    {
      heading: ['Training', 'Rounds', 'Learning'],
      says: [
        'Stopped when the held-out loss had not fallen for «few» rounds.',
        'The batch is «width»; smaller ones were slower and no better.'
      ],
      code: [
        `optimizer = torch.optim.AdamW(model.parameters(), lr=3e-4)
loss_of = nn.MSELoss()
history = []
for epoch in range(epochs):
    model.train()
    for batch, target in train_loader:
        optimizer.zero_grad()
        loss = loss_of(model(batch.to(device)), target.to(device))
        loss.backward()
        optimizer.step()
    held_out = «fn»(model, valid_loader)
    history.append((loss.item(), held_out))
    print(f"epoch {epoch + 1:3d}  loss {loss.item():.4f}  held out {held_out:.4f}")`
      ],
      output: 'log',
      warning: `UserWarning: The verbose parameter is deprecated. Please use get_last_lr() to access the learning rate.
  warnings.warn(`
    },
    {
      heading: ['Loss', 'How it learned'],
      says: ['The two lines part after the «few»th round; that is where it begins to learn by heart.'],
      code: [`plt.plot(history)\nplt.xlabel("epoch")\nplt.ylabel("loss")\nplt.show()`],
      output: 'line'
    },
    {
      heading: ['Confusion', 'What it takes for what'],
      says: ['«Value» is taken for «value2» more often than the other way round.'],
      code: [
        `matrix = np.zeros((8, 8), dtype=int)
with torch.no_grad():
    for batch, target in test_loader:
        for guess, truth in zip(model(batch.to(device)).argmax(1).cpu(), target):
            matrix[truth, guess] += 1
plt.imshow(matrix, cmap="Blues")
plt.show()`
      ],
      output: 'heat'
    },
    {
      heading: ['Result', 'On the test set', 'Score'],
      says: ['Looked at once, at the end.', 'A threshold on «m1w» alone reaches «percent».'],
      code: [
        `def «fn»(model, loader):
    model.eval()
    errors = []
    with torch.no_grad():
        for batch, target in loader:
            errors.append((model(batch.to(device)).cpu() - target).abs())
    return torch.cat(errors).mean().item()


print(f"MAE {«fn»(model, test_loader):.4f}")`
      ],
      output: 'metrics'
    }
  ]
};
