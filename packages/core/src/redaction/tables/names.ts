/** First names that many people in many countries have; enough to tell a column of people from one of models or cities. */
const words = `
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
  paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan
  stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron
  jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry sean gerald carl
  harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly
  emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen angela
  shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria catherine
  heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan
  cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella
  julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie
  bob tom tim jim mike dave steve chris matt dan ben sam nick alex max leo luke oliver harry oscar lucas mason liam
  hans peter klaus jurgen wolfgang dieter uwe stefan andreas matthias thorsten jan jens lars sven bjorn erik anders nils
  magnus ole knut arne henrik mikkel rasmus soren ingrid astrid sigrid birgit heike sabine petra monika ursula renate
  brigitte helga gisela karin claudia silke anja katja jonas felix lukas leon finn paula lena lea mia johanna greta
  jean pierre michel philippe alain jacques bernard francois louis nicolas julien antoine guillaume camille chloe manon
  ines juliette margaux celine sophie isabelle nathalie veronique aurelie elodie amelie mathilde clement hugo theo
  giovanni giuseppe marco luca andrea francesco alessandro matteo lorenzo antonio mario luigi paolo giulia chiara francesca
  martina elena sofia alessia federica valentina carlos miguel luis javier alejandro pedro pablo manuel fernando sergio
  diego jorge ricardo eduardo rafael raul carmen pilar dolores lucia marta cristina rosa ana isabel beatriz joao paulo
  tiago bruno mateus thiago gustavo leticia larissa fernanda juliana piotr krzysztof andrzej tomasz jan pawel marcin
  michal jakub agnieszka katarzyna malgorzata anna ewa joanna magdalena zofia aleksandra ivan dmitri sergei vladimir
  alexei nikolai mikhail olga tatiana natalia irina svetlana ekaterina anastasia yulia oleksandr oksana petr pavel jiri
  tomas lenka jana eva zuzana laszlo istvan gabor zoltan andras katalin mihai andrei elena ioana radu nikola milan ana
  mehmet mustafa ahmet ali huseyin hasan emre murat ayse fatma zeynep elif merve mohammed muhammad ahmed omar hassan
  hussein khalid youssef ibrahim yusuf abdul fatima aisha khadija zainab layla noor mariam amina leila raj rahul amit
  sanjay vijay anil sunil rajesh ravi arjun rohan priya anjali pooja neha kavita sunita deepak lakshmi meera ananya wei
  li jing fang min hui yan ming jun lei tao xin yuki hiroshi takashi kenji akira haruto sakura yuko naoko keiko kenta
  emiko satoshi daisuke minho jisoo seojun hyun soo nguyen thi van minh linh anh kwame kofi ama chidi ngozi adaeze chinedu
  amara oluwaseun tunde zanele thabo sipho nomsa tendai wanjiru kamau abebe eleni giorgos dimitris maria nikos katerina
  kostas aino eero matti juhani marjo tuomas daan sem bram thijs anouk femke sanne lotte pieter willem joost chelsey
  siobhan aoife niamh sean ciaran padraig fiona ewan callum rhys gareth megan bronwen isla freya
`;

/** In lower case, without accents. */
export const givenNames: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
