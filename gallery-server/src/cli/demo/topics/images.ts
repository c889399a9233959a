import type { Topic } from './topic.js';

export const images: Topic = {
  id: 'images',
  tags: ['images', 'deep learning', 'segmentation', 'augmentation'],
  frame: 'frames',
  file: 'frame_index',
  one: 'camera',
  many: 'cameras',
  key: 'label',
  values: ['leaf', 'crack', 'berry', 'screw', 'moss', 'cloud', 'empty', 'bird', 'label', 'dial'],
  measures: [
    ['width', 'px', 160, 1920, 0],
    ['brightness', '', 0.04, 0.96, 3],
    ['blur', '', 0.1, 9, 2],
    ['confidence', '', 0.3, 1, 3],
    ['area_px', 'px', 40, 88000, 0]
  ],
  questions: [
    'Can a small network tell ‹ripe from unripe|cracked from whole|moss from shade› in «place»?',
    'How many «adjective» pictures does «place» need ‹per class|before it stops helping›?',
    'What does the model of «place» look at ‹when it is wrong|in «season»|at dusk›?',
    'Does ‹turning|cropping|colour jitter› help with the pictures of «place»?',
    'How small may the ‹picture|network|batch› be for «place»?'
  ],
  answers: [
    'In «percent» of the cases, against «percent» for a threshold on colour.',
    'About «number» each; after that light matters more than number.',
    'At the background: «value» stands on gravel, «value2» on grass.',
    'Turning does, by «few» points; colour jitter harms.'
  ],
  sentences: [
    'Pictures of one «noun» are never in both training and test.',
    'Every picture was drawn by a script with light, grain and angle of its own.',
    'The confusion is one-sided: «value» is taken for «value2», seldom the other way round.',
    'Training stops when the loss on the held-out «one» has not fallen for «few» rounds.',
    'A «adjective» picture is worth more than a new layer.'
  ],
  nouns: [
    'augmentation',
    'mask',
    'epoch',
    'loss',
    'saliency',
    'batch',
    'learning rate',
    'crop',
    'confusion',
    'backbone',
    'segmentation',
    'pixel',
    'checkpoint',
    'contrast',
    'embedding',
    'class weight',
    'overfitting',
    'dial',
    'glare',
    'validation set'
  ],
  adjectives: ['blurred', 'dark', 'cropped', 'labelled', 'turned', 'synthetic', 'overexposed', 'tiny', 'masked'],
  verbs: ['crop', 'augment', 'segment', 'train', 'mask', 'resize']
};
