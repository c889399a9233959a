import type { Family } from '../detect/model.js';
import type { PlaceholderType } from '../placeholders.js';

/** What a column's heading says of its values. */
export interface ColumnKind {
  type: PlaceholderType;
  family: Family;
  /**
   * `sure` by its heading alone; `company` only beside a column that is sure; `values` when its
   * values look the part as well; `shape` when they have the shape, known or not.
   */
  needs: 'sure' | 'company' | 'values' | 'shape';
  /** The kind of values that are looked for. */
  of: KindName;
}

/** What columns are about. */
export type KindName =
  | 'name'
  | 'email'
  | 'phone'
  | 'birth'
  | 'date'
  | 'address'
  | 'zip'
  | 'place'
  | 'geo'
  | 'id'
  | 'account'
  | 'card'
  | 'user'
  | 'ip'
  | 'host'
  | 'mac'
  | 'health'
  | 'pay'
  | 'amount'
  | 'note'
  | 'secret'
  | 'age';

/** Kind, placeholder, how sure, the headings. */
export type HeadingRow = readonly [KindName, PlaceholderType, ColumnKind['needs'], string];

/** Words after which a column counts, groups or describes and holds nobody's own value. */
export const AGGREGATE = `
  count counts cnt num n mean avg average sum total median std stdev var variance min max rate ratio pct percent percentage
  share group groups bin bins bucket range band bracket decile quantile quartile percentile has type types kind status
  format valid validity length len freq frequency missing null nulls dtype category cat class level score rank flag unique
  nunique change diff delta trend per change index version entropy similarity distance match matches matched verified
  encoded onehot embedding vector token tokens anzahl gruppe nombre_de moyenne promedio cantidad media numero_de
  is loss accuracy precision recall importance coefficient coef weight p pvalue auc
`;
export const AGGREGATE_FIRST = 'is has num no n count mean avg total sum max min median std pct percent nb anzahl';

/** Words around a heading that change nothing: `patient_email`, `email_1`, `customer_first_name`. */
export const WHOSE = `
  patient pat pt customer cust client user employee emp staff member person personal contact student subject participant
  applicant candidate passenger guest holder owner my the their home work business private primary secondary main alt
  alternate other emergency billing shipping mailing postal residential current previous old new last first sender
  recipient payer payee debtor creditor guardian parent mother father spouse father doctor physician provider account
  source src dst dest remote client login raw full original orig clean cleaned masked hashed decrypted id ids no nr value
  values text str string field col column a b c x y left right kunden kunde mitarbeiter versicherten du de del della della
  la le des der das do da of for from to at in bank cell legal official real true actual birth reported self
  insured beneficiary donor author tax national gov registered account hospital clinic card
`;

export const OWNERS = `
  patient pat pt customer cust client user employee emp staff member person contact student subject participant applicant
  candidate passenger guest holder cardholder owner sender recipient payer payee debtor creditor guardian parent mother
  father spouse doctor physician provider beneficiary insured donor author nurse manager supervisor reviewer assignee
  emergency kin caregiver witness tenant driver teacher buyer seller borrower first last middle full given family maiden
  legal birth preferred clinician surgeon attending agent child relative referrer requester requestor uploader
`;

/** The words of headings, by what they say. */
export const HEADINGS: readonly HeadingRow[] = [
  [
    'name',
    'NAME',
    'sure',
    `firstname lastname surname fullname forename givenname familyname maidenname middlename nickname nachname vorname
     familienname prenom apellido apellidos apellido1 apellido2 cognome sobrenome voornaam achternaam nazwisko imie jmeno
     prijmeni meno priezvisko etunimi sukunimi fornamn efternamn fornavn etternavn efternavn isim soyisim soyad soyadi adsoyad
     ime prezime keresztnev vezeteknev teljesnev nume prenume nomecompleto nombrecompleto nomprenom nometcognome fname lname
     mname firstnm lastnm fullnm имя фамилия отчество фио 姓名 氏名 名前 姓 名 이름 성명 성함 الاسم שם patientname ptname
     patname customername clientname employeename personname contactname membername studentname holdername accountholder
     accountname cardholder nextofkin emergencycontact attending attendingphysician physician doctor clinician nurse
     primarycarephysician referringphysician gpname beneficiary payee insured signatory guardian spouse mother father
     mothersname fathersname onoma eponymo kundenname patientenname mitarbeitername klantnaam kundnamn nomcomplet nomclient
     nomdupatient nombrecliente nomecliente surgeon anaesthetist interviewee interviewer policyholder policyowner landlord
     attendee`
  ],
  [
    'name',
    'NAME',
    'values',
    `name names naam nom nombre nome nimi namn navn nev ad onoma patient person employee customer client contact owner
     manager author assignee reviewer supervisor member participant candidate applicant passenger guest driver sender recipient tenant kunde mitarbeiter cliente paciente empleado klient pacjent persona personne who operator lead rep analyst handler signer chair winner author1 author2 agent representative player caller resident donor respondent subject seller buyer borrower staff hcp provider speaker`
  ],
  [
    'name',
    'NAME',
    'shape',
    `coach referee tutor mentor trainer midwife dentist therapist psychologist psychiatrist physiotherapist pharmacist
     nutritionist solicitor attorney lawyer barrister notary judge lecturer professor cashier teacher instructor nurses
     consultant surgeons clinicians counsellor counselor caseworker socialworker interviewers moderator annotator rater
     labeler labeller transcriber translator photographer inspector auditor accountant bookkeeper officer detective
     witness defendant plaintiff victim suspect husband wife son daughter brother sister parent child
     namednurse leadnurse chargenurse keyworker keycontact salesrep salesperson accountmanager casemanager linemanager
     projectmanager productowner teamlead principalinvestigator studylead coinvestigator researcher student tester
     developer engineer technician lehrer lehrerin betreuer betreuerin trainerin pfleger pflegerin hebamme anwalt anwaltin
     richter richterin sachbearbeiter sachbearbeiterin professeur enseignant infirmier infirmiere avocat juge profesor
     profesora abogado enfermero enfermera maestro maestra professore infermiere avvocato docente insegnante professora
     enfermeira advogado leraar docenten verpleegkundige advocaat nauczyciel pielegniarka opiekun larare sjukskoterska`
  ],
  [
    'email',
    'EMAIL',
    'sure',
    `email emails mail emailaddress emailaddr emailid mailaddress courriel correo correoelectronico epost eposta email1 email2 mailadresse eletterm メール メールアドレス 邮箱 电子邮件 이메일 почта poczta adreseemail upn userprincipalname replyto mailto workemail`
  ],
  [
    'phone',
    'PHONE',
    'sure',
    `phone phones telephone mobile mobilephone cell cellphone tel telno telnr phoneno phonenumber phonenr phonenum mobileno
     mobilenumber fax faxno faxnumber msisdn handy handynummer telefon telefono telefone telefonnummer telefonnr movil
     celular gsm whatsapp homephone workphone cellno contactno contactnumber portable telephonenumber puhelin puhelinnumero
     telefoon telefoonnummer telefonszam numerotelefonu nrtelefonu telefonnr rufnummer mobil mobilnummer mobiltelefon
     電話 電話番号 电话 手机 手机号 전화 전화번호 телефон callingnumber callednumber dialednumber`
  ],
  [
    'birth',
    'DATE',
    'sure',
    `dob birthdate dateofbirth birthday birthdt birth bdate birthdatetime geburtsdatum gebdatum geburtstag geboren naissance
     datenaissance datedenaissance ddn fechanacimiento fechadenacimiento nacimiento nascita datanascita datadinascita
     datanascimento datadenascimento nascimento geboortedatum geboorte dataurodzenia urodzenia fodselsdato fodelsedatum
     syntymaaika dogumtarihi szuletes szuletesidatum datumnarozeni datanasterii 生年月日 出生日期 생년월일 рождения датарождения
     birthyear yearofbirth yob dod deathdate dateofdeath deceaseddate`
  ],
  [
    'date',
    'DATE',
    'values',
    `admissiondate admitdate admission admitted dischargedate discharge discharged visitdate encounterdate appointmentdate appointment admittime
     dischtime deathtime servicedate dateofservice dos diagnosisdate surgerydate proceduredate collectiondate hiredate datehired startdateemployment
     terminationdate aufnahmedatum entlassungsdatum onsetdate followupdate lastvisit dateofadmission dateofdischarge admissiondt dischargedt`
  ],
  [
    'address',
    'ADDRESS',
    'sure',
    `address addr addresses address1 address2 addressline addressline1 addressline2 addr1 addr2 homeaddress streetaddress
     postaladdress mailingaddress billingaddress shippingaddress residence residentialaddress street streetname strasse
     anschrift adresse adresse1 direccion domicilio indirizzo endereco adres adress adresa rue calle ulica utca ulice
     kotiosoite osoite houseno housenumber hausnummer apartment 住所 地址 주소 адрес billaddr shipaddr deliveryaddress
     workaddress currentaddress permanentaddress logradouro rua straat`
  ],
  [
    'zip',
    'LOCATION',
    'sure',
    `zip zipcode zip5 zip9 postcode postalcode postcod plz codepostal codigopostal cep pincode eircode postnummer postnr
     kodpocztowy psc iranyitoszam postinumero postkode homezip patientzip 邮编 郵便番号 우편번호 postleitzahl zippostalcode zipplus4`
  ],
  [
    'place',
    'LOCATION',
    'company',
    'city town village municipality suburb neighborhood neighbourhood ort stadt wohnort ville ciudad citta cidade miasto birthplace placeofbirth geburtsort parish ward district county hometown'
  ],
  [
    'geo',
    'LOCATION',
    'company',
    'lat lon lng long latitude longitude latlng latlon latlong geo geolocation gps coordinates coords geom geometry homelocation homelat homelon homelatitude homelongitude homelng gpscoordinates homegeo location'
  ],
  ['geo', 'LOCATION', 'sure', 'homelocation homelat homelon homelatitude homelongitude homelng homegeo gpshome'],
  [
    'id',
    'ID',
    'sure',
    `mrn mrnno medicalrecord medicalrecordnumber medicalrecordno medrecno chartno chartnumber hospitalno hospitalnumber ssn sssn ssnno socialsecurity socialsecuritynumber socialsecurityno ssnum sin
     nin nino nationalid nationalidnumber nationalinsurance nationalinsurancenumber nationalnumber idnumber idno taxid tin itin
     taxnumber taxpayerid nhs nhsno nhsnumber chi chinumber passport passportno passportnumber passportnr passnummer license licence licenseno
     licensenumber driverslicense driverlicense driverslicence dl dlno dlnumber drivinglicence patientid patientno patientnumber patid patno ptid pid subjectid subjid
     subjectno participantid memberid memberno membernumber membershipno customerid customerno customernumber custid custno clientid clientno employeeid
     employeeno employeenumber empid empno staffid studentid studentno matrikelnummer matriculation personid personalid personalnumber
     personnelnumber personnelno insuranceid insuranceno insurancenumber policyno policynumber policyid medicare medicareid medicareno mbi medicaid medicaidid npi dea
     deanumber healthplanid healthcard healthcardnumber beneficiaryid caseid caseno respondentid encounterid admissionid visitid hadmid nif nie dni cif cpf cnpj curp rfc pesel nip regon bsn cnp
     codicefiscale codfiscale nir insee numerosecu steuernummer steuerid steueridentifikationsnummer idnr svnr sozialversicherungsnummer rvnr ahv avs
     personnummer cpr cprnr cprno hetu henkilotunnus fodselsnummer isikukood oib jmbg egn amka rodnecislo rc aadhaar aadhar pan panno
     emiratesid nric fin rrn mynumber hkid tckn tckimlik tckimlikno sid vin plate licenseplate licenceplate numberplate registrationplate kennzeichen
     vehicleid deviceid imei imsi iccid serialno serialnumber deviceserial udid idfa gaid advertisingid adid cookieid visitorid votersid voterid
     kundennummer kundennr mitarbeiternummer personalnummer versichertennummer krankenversicherungsnummer versicherungsnummer fallnummer patientennummer
     numclient numeroclient idclient idpaciente idcliente idempleado nss seguridadsocial documento identificacion cedula rut 身份证 身份证号 身份证号码 주민등록번호 снилс инн паспорт
     specimenid sampleidpatient accessionno accessionnumber biometricid fingerprintid faceid govid governmentid nationalidno idcard idcardnumber iddocument loyaltyid loyaltyno cardid orcid ssnlast4 last4 tfn acn abn medicareno sgnric mykad thaiid cccd eid`
  ],
  [
    'id',
    'ID',
    'values',
    'userid uid useruuid accountid contactid recordid sessionid leadid hhid householdid donorid studyid sampleid caseuuid guid personuuid orderid transactionid txnid claimid claimno invoiceno invoiceid ticketid bookingid rideid tripid subject participant patient customer client person employee member respondent device serial'
  ],
  [
    'account',
    'ACCOUNT',
    'sure',
    `iban ibannumber account accountno accountnumber accountnr accountnum acct acctno acctnum acctnumber acctid bankaccount bankaccountno bankaccountnumber
     konto kontonr kontonummer kontonumer cuenta cuentabancaria numerocuenta compte comptebancaire rekening rekeningnummer conto
     contocorrente routing routingnumber routingno sortcode aba abanumber bic swift swiftcode bankleitzahl blz nrrachunku rachunek clabe cbu ifsc banknumber
     loanid loanno loannumber wallet walletaddress btcaddress bitcoinaddress ethaddress paypal 口座番号 账号 银行账号 계좌번호 fromaccount toaccount debtoraccount creditoraccount counterpartyiban senderiban sortcode`
  ],
  [
    'card',
    'CARD',
    'sure',
    `card cardno cardnumber cardnr cardnum creditcard creditcardnumber creditcardno ccnum ccnumber ccno cc debitcard debitcardnumber cvv cvc cvv2 kreditkarte kartennummer cartebancaire numerocarte tarjeta numerotarjeta cartao cardexpiry expirydate 卡号 卡號 primaryaccountnumber`
  ],
  [
    'user',
    'USER',
    'sure',
    `username usernm usr userlogin login loginname logonname samaccountname handle screenname twitterhandle instagram
     githubuser twitter benutzer benutzername utilisateur usuario nomutilisateur nomeutente utente kullaniciadi createdby updatedby modifiedby lastmodifiedby
     submittedby enteredby approvedby assignedto osuser sudouser kullanici uzytkownik 用户名 ユーザー名 사용자 hcpusername accountusername profilename discord telegram skype linkedin facebook twitterid winuser ntlogin userprincipal`
  ],
  ['user', 'USER', 'values', 'user users usernames account owner editor commenter poster operator analyst'],
  [
    'ip',
    'IP',
    'values',
    'ip ips ipaddress ipaddr ipv4 ipv6 ip4 ip6 clientip remoteip sourceip srcip dstip destip destinationip remoteaddr remoteaddress hostip loginip userip lastip lastloginip publicip privateip serverip deviceip visitorip originip ipaddresses host source destination src dst'
  ],
  ['mac', 'ID', 'values', 'mac macaddress macaddr hwaddr bssid wifimac devicemac ethernet bluetoothaddress device'],
  [
    'host',
    'HOST',
    'values',
    'host hostname server servername machine machinename computer computername node nodename workstation fqdn'
  ],
  [
    'health',
    'HEALTH',
    'values',
    `diagnosis diagnoses diag diagcode diagnosiscode diagnosisdescription dx dxcode dx1 dx2 primarydx secondarydx primarydiagnosis secondarydiagnosis admittingdiagnosis icd icd9 icd10 icdcode icd10code icd9code
     icd10cm diagnose diagnosen diagnostic diagnostico diagnosi rozpoznanie diagnoza diagnoos diagnoosi tani medication medications meds prescription rx allergy
     allergies comorbidity comorbidities chiefcomplaint hivstatus hiv bloodtype bloodgroup cpt cptcode hcpcs snomed snomedcode drg drgcode
     labresult mentalhealth disability symptoms conditions condition disease illness procedurecode procedure drugname drug medikament medikation erkrankung krankheit maladie enfermedad malattia choroba religion ethnicity sexualorientation politicalaffiliation 诊断 病名 診断 진단 диагноз causeofdeath geneticresult genotype pregnancy pregnancystatus`
  ],
  [
    'pay',
    'VALUE',
    'values',
    'salary salaries annualsalary basesalary monthlysalary salaryusd salaryeur wage wages hourlywage income annualincome monthlyincome householdincome grossincome netincome compensation totalcompensation gehalt jahresgehalt bruttogehalt lohn salaire salario sueldo nomina stipendio salaris wynagrodzenie pensja plat lon maas payrate basepay grosspay netpay annualpay bonus networth 工资 薪资 年収 給与 연봉 зарплата remuneration ctc earnings'
  ],
  [
    'amount',
    'VALUE',
    'company',
    'amount amt balance payment payments paid price cost charge charges debit credit limit creditlimit loan loanamount premium claim claimamount transactionamount value revenue spend invoiceamount betrag saldo montant importe importo kwota refund deposit withdrawal fee'
  ],
  [
    'note',
    'VALUE',
    'company',
    'note notes comment comments remark remarks freetext narrative description message text feedback complaint memo bemerkung bemerkungen kommentar notiz notizen observation observations transcript body summary details clinicalnotes progressnote reason history anamnese commentaire observaciones nota notas uwagi'
  ],
  [
    'secret',
    'PASSWORD',
    'sure',
    `password passwords passwd passwds pwd passphrase passcode userpassword userpass dbpassword dbpass plaintextpassword plainpassword
     defaultpassword initialpassword temppassword temporarypassword passwort kennwort contrasena motdepasse senha wachtwoord haslo
     losenord salasana adgangskode passord parola sifre heslo jelszo пароль パスワード 密码 비밀번호 secret secretkey clientsecret
     apikey apisecret apitoken accesstoken authtoken refreshtoken bearertoken sessiontoken secretaccesskey secrettoken privatekey`
  ],
  [
    'age',
    'AGE',
    'company',
    'age ages alter edad eta idade wiek alder leeftijd yas eletkor возраст 年齢 年龄 나이 ageyears ageinyears ageatdeath ageatvisit patientage agey'
  ]
];
