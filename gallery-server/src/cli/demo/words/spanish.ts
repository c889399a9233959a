import type { Language } from './language.js';

export const spanish: Language = {
  id: 'es',
  share: 22,
  questions: [
    '¿Qué dice «m1w» sobre «place»?',
    '¿Se puede prever «m1w» en «place»?',
    '¿Qué cambia en «place» ‹en invierno|en verano|los domingos›?'
  ],
  answers: [
    'Poco: el «percent» de la variación; lo demás es ruido.',
    'Sí, con un error del «percent», salvo en días festivos.'
  ],
  sentences: [
    'La «cosa» es ‹clara|débil|visible sobre todo en «value»›.',
    'Sin «value» queda ‹casi nada|solo la mitad› de la diferencia.',
    'Los datos que faltan no faltan al azar, por eso ‹se cuentan aparte|no se completan›.',
    'Entre «value» y «value2» hay una «cosa» que vale la pena mirar.',
    'Para usar este cuaderno con otros datos basta con cambiar la primera celda.'
  ],
  opening: [
    'Este cuaderno mira de cerca las mediciones de «place».',
    'Una segunda mirada a «place», para la reunión del lunes.'
  ],
  limits: ['Todos los datos son inventados.', 'Aquí no se demuestra ninguna causa.'],
  closing: ['Lo siguiente: lo mismo para el año anterior.', 'Se agradecen correcciones.'],
  headings: {
    data: ['Datos', 'Lectura'],
    limits: ['Límites', 'Lo que queda abierto'],
    result: ['Resultado', 'En resumen']
  },
  words: {
    cosa: [
      'diferencia',
      'tendencia',
      'correlación',
      'media',
      'deriva',
      'caída',
      'subida',
      'ruptura',
      'dispersión',
      'pendiente',
      'estacionalidad',
      'mediana'
    ]
  }
};
