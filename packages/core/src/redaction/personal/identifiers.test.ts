import { describe, expect, it } from 'vitest';
import { plainView } from '../views/view.js';
import { identifierRecogniser } from './identifiers.js';
import { identifierKinds } from './kinds/index.js';

/** Numbers that hold by their check digits, as they are written, and one that doesn't; nobody's. */
const samples: readonly [kind: string, right: readonly string[], wrong: string][] = [
  ['us-aba', ['041422618'], '179205660'],
  ['ca-sin', ['233108133', '100-164-722'], '298060239'],
  ['uk-nhs', ['0358827000', '785 085 1137'], '0823572515'],
  ['uk-utr', ['8854600117'], '0353874049'],
  ['ie-pps', ['7482057SA'], '8185773N'],
  ['de-tax-id', ['70473796814', '12 890 356 778'], '74964298163'],
  ['de-vat', ['DE432593308'], 'DE923445003'],
  ['at-insurance', ['5548260863'], '2994190864'],
  ['ch-ahv', ['7568380868533', '756.1477.7538.04'], '7566419132448'],
  ['ch-uid', ['CHE972316205', 'CHE-849.973.698'], 'CHE889902212'],
  ['fr-tax-number', ['0001268925112', '23 87 723 443 315'], '0515468979257'],
  ['fr-vat', ['FR03796408797'], 'FR48823590063'],
  ['be-national-number', ['52082436464', '74.02.24-188.78'], '92121902677'],
  ['be-enterprise', ['0940251385'], '0450079532'],
  ['nl-bsn', ['960508788', '1084.27.419'], '766097207'],
  ['it-vat', ['67487950932'], '08649024681'],
  ['es-dni', ['28240041C'], '94922192P'],
  ['es-nie', ['X3068257B'], 'Y1654827V'],
  ['es-cif', ['C96204813'], 'U4100819I'],
  ['es-ccc', ['53635481225816547322', '3722 0628 41 70352 33413'], '39663755858704751012'],
  ['pt-nif', ['720447828'], '156739570'],
  ['pt-citizen-card', ['310160810KE2', '71773230 6 YJ2'], '890158420TL1'],
  ['gr-amka', ['12019692404'], '01088823239'],
  ['gr-afm', ['899209148'], '899448386'],
  ['se-personnummer', ['850127-0782'], '861116-7124'],
  ['se-organisationsnummer', ['5122416919', '604869-6881'], '0784287009'],
  ['no-fodselsnummer', ['11118126124', '210559 27720'], '26078535503'],
  ['no-organisasjonsnummer', ['974760673', '974 760 673'], '439311931'],
  ['no-bank-account', ['20079685187', '0623.85.87113'], '49914192931'],
  ['dk-cvr', ['90991809'], '64038046'],
  ['fi-hetu', ['090480A561S', '211052-846A'], '261084-513O'],
  ['fi-business-id', ['6450759-9'], '5198652-9'],
  ['is-kennitala', ['1504909609', '211258-2339'], '1612988969'],
  ['pl-pesel', ['66020222239'], '72072895473'],
  ['pl-nip', ['5286773792', '665-365-93-74'], '5164164266'],
  ['pl-regon', ['288042883'], '704050883'],
  ['cz-sk-birth-number', ['791018/8517'], '951023/6616'],
  ['ro-cnp', ['1631009213600'], '1920117175079'],
  ['bg-egn', ['9503115820'], '6703121530'],
  ['hr-oib', ['10011092265'], '56052575942'],
  ['yu-jmbg', ['2605984506550'], '2707995501106'],
  ['si-tax-number', ['77613902'], '48451873'],
  ['baltic-personal-code', ['37907249669'], '39411224315'],
  ['baltic-personal-code', ['44802219615'], '49302175480'],
  ['lv-personal-code', ['26086118531'], '27089617108'],
  ['tr-tckn', ['13535301214'], '75199278041'],
  ['tr-vkn', ['9498818800'], '7314707696'],
  ['ru-inn', ['844838692033'], '762793859947'],
  ['ru-ogrn', ['1027700132195'], '2761062771644'],
  ['ua-rnokpp', ['3467780216'], '2771457954'],
  ['br-cpf', ['19800384812', '870.638.369-60'], '79801124671'],
  ['br-cnpj', ['40366478384700', '89.092.810/0344-57'], '91914295085953'],
  ['ar-cuit', ['20385750979', '20-60562360-4'], '20653293634'],
  ['ar-cbu', ['1517368172356822942002', '01534955 21449774077350'], '8706911477991856919637'],
  ['cl-rut', ['624662482', '72.060.003-K'], '047260502'],
  ['mx-curp', ['YEBL571011MDFBFG09'], 'LAJH870327HDFNPN03'],
  ['co-nit', ['6161880793', '577.050.560-0'], '2288358926'],
  ['pe-ruc', ['10970157951'], '10141556356'],
  ['ec-cedula', ['1718307752'], '1793882987'],
  ['do-cedula', ['77175985066', '307-4065771-0'], '54600442274'],
  ['au-tfn', ['343550252', '791 359 574'], '101279344'],
  ['au-abn', ['31965231907', '11 828 942 891'], '76778940066'],
  ['au-acn', ['075074485', '559 537 996'], '177530570'],
  ['nz-ird', ['096180454', '141-252-976'], '139580241'],
  ['za-id', ['8207050661084', '490101 9370 08 4'], '7705120968089'],
  ['za-tax', ['3839774977'], '0309001118'],
  ['in-aadhaar', ['927045115410', '5745 6427 6081'], '186125610785'],
  ['cn-resident-id', ['110105194003193188'], '110105196702268015'],
  ['jp-corporate', ['1756997442338', '2-8573-2365-8315'], '5727703449994'],
  ['jp-my-number', ['445986639286', '0237 8236 8940'], '734817407472'],
  ['th-national-id', ['7386649266889', '2-1665-36192-42-2'], '2056635184026'],
  ['il-id', ['285833679', '40904583-8'], '863444609'],
  ['payment-card', ['4787600182163129'], '4422953915266526'],
  ['imei', ['355409446980108', '35-837032-244196-0'], '351327461632946'],
  ['fr-nir', ['151071489384112', '1 54 06 82 926 772 02'], '185072403498128'],
  ['cz-sk-birth-number', ['570612/4006'], '500905/0373'],
  ['us-ssn', ['116-38-7227'], '949-31-0847'],
  ['ca-phn', ['9224951274', '9623 635 234'], '9668310744'],
  ['ca-business-number', ['476938428'], '261337746'],
  ['us-npi', ['1234567893'], '1234567890'],
  ['us-dea', ['AB1234563'], 'AB1234561'],
  ['us-mbi', ['1EG4-TE5-MK73'], '1SG4-TE5-MK73'],
  ['uk-nino', ['AB 12 34 56 C'], 'BG 12 34 56 C'],
  ['hk-id', ['A1234563'], 'A1234564'],
  ['tw-id', ['A123456789'], 'A123456788'],
  ['nz-nhi', ['ZAC5361'], 'ZAC5362'],
  ['mx-clabe', ['032180000118359719'], '032180000118359718'],
  ['ir-national-code', ['0013542419'], '0013542418'],
  ['vin-checked', ['1M8GDM9AXKP042788'], '1M8GDM9A1KP042788'],
  ['de-pension-insurance', ['65070803A019'], '65070803A018'],
  ['de-health-insurance', ['A123456780'], 'A123456781'],
  ['sg-nric', ['S1234567D'], 'S1234567A'],
  ['uk-driving-licence-plain', ['MORGA657054SM9IJ'], 'MORGA657054S'],
  ['wallet-base58', ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'], '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'],
  ['wallet-bech32', ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'], 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'],
  ['iban', ['DE89 3704 0044 0532 0130 00', 'GB29NWBK60161331926819'], 'DE88370400440532013000']
];

const found = (text: string, id?: string): string[] =>
  identifierRecogniser(identifierKinds.filter(kind => id === undefined || kind.id === id))
    .find(plainView(text))
    .map(({ start, end }) => text.slice(start, end));

const nameOf = (id: string): string => (identifierKinds.find(kind => kind.id === id)?.names ?? '').split('|')[0] ?? '';

describe('an identifier with its name', () => {
  it.each(samples)('%s is found when it holds, and only then', (id, right, wrong) => {
    const name = nameOf(id);
    for (const value of right) {
      expect(found(`${name} = "${value}"`, id)).toContain(value);
      expect(found(`KeyError: '${value}'  # ${name}`, id)).toContain(value);
    }
    expect(found(`${name} = "${wrong}"`, id)).toEqual([]);
  });

  it.each(['ssn', 'SSN', 'patientSsn', 'patient_ssn', 'social-security number', 'Social Security'])(
    'may call it %s',
    name => {
      expect(found(`{"${name}": "219 09 1999"}`)).toContain('219 09 1999');
    }
  );

  it('is named by a header above it', () => {
    expect(found('<tr><th>bsn</th></tr><tr><td>448753406</td></tr>')).toEqual(['448753406']);
    expect(found('   id  bsn\n0   1  448753406\n')).toEqual(['448753406']);
  });

  it.each(['身份证号11010519491231002X', '주민등록번호 960121-1021413', 'ИНН 500100732259', 'αμκα 01013099997'])(
    'is named in its own script: %s',
    text => {
      expect(found(text)).not.toEqual([]);
    }
  );

  it('does not begin with a word of its sentence', () => {
    expect(found('my passport number is 6940579')).not.toContain('is 6940579');
  });

  it('is not named by a part of a word', () => {
    expect(found('pandas using business 130692544')).toEqual([]);
  });
});

describe('an identifier by itself', () => {
  it.each([
    'paid to DE89370400440532013000 today',
    'x = "4012 8888 8888 1881"',
    'row: 219-09-1999',
    'RSSMRA85T10A562S'
  ])('is found where nothing else looks like it: %s', text => {
    expect(found(text)).toHaveLength(1);
  });

  it.each(["'1234567893'\n", ' 130692544 '])('is found where it is all there is: %j', text => {
    expect(found(text).length).toBeGreaterThan(0);
  });

  it.each([
    'total 130692544 rows, 1234567893 bytes',
    'started at 1700000000, 1700000000123, 20200101123000',
    '[[4532 1488 3403 5521] [2131 4412 3412 3344]]',
    '0.4012888888881881 3.14159265358979',
    'b7a5e6d2-1234-4f6a-8b9c-130692544000',
    'numpy-1.26.4-py311h64a7726_0.conda#880400952f7cbb6a7d0368648fc39c4c',
    '2015-2016-2017 cohort, n = 1880',
    'P44156 ENSG00000141510 rs12345678 GSE123456 SRR1234567',
    // Ids of cells.
    'b7466129',
    'f6118754'
  ])('is not seen in ordinary numbers: %s', text => {
    expect(found(text)).toEqual([]);
  });
});
