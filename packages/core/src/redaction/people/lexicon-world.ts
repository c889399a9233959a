/** Names that are common where the lists of `lexicon-data` are thin, folded; words and places left out. */

/** First names of Africa, Asia, the Middle East and eastern Europe. */
export const worldGiven =
  'aarav abdelkader abdelrahman abdulaziz abdullah abebe abena abeni abhijit abhinav abhishek abiodun abiola ' +
  'achieng adaeze adaobi adebayo adeola aderonke aditi aditya adnan adwoa afshin afua agnes agnieszka agung agus ' +
  'ahlam ahmad ahmet aigerim aino airlangga aishwarya aisulu aivar aivars ajay akash akhil akihiko akiko akinyi ' +
  'akio akira akosua akram akshay akua akwasi aleksander aleksandra aleksei aleksey alexei algirdas alireza alper ' +
  'altan amadou ameneh amin amina aminata amira amitabh amjad amrita anand anastasiya andrei andrey andris andrzej ' +
  'aneta anil anirudh anisha anjali ankit ankita anneli antero ants anupama anuradha anushka anwar anzhelika arash ' +
  'arezoo arief arjun arkadiusz arkady artem artyom arvind ashish ashok ashraf ashwin aslihan asmita asuka attila ' +
  'audrius aung avinash ayaka ayako ayesha ayman ayodeji ayodele ayse aysegul ayumi azadeh azita babajide babatunde ' +
  'bahram balazs bambang bamidele baris bartlomiej bartosz bashar batuhan beata behnaz behrouz bela bence berk ' +
  'beyza bhavana bhavesh bingwen bogdan bogdana boguslaw bohumil bokyung bolanle bongani borivoj boubacar bozena ' +
  'bulent burak burcu busisiwe canan cemal cengiz cezary chaewon chandan chetan chiaki chiamaka chibuike chidi ' +
  'chidinma chidubem chieko chihiro chijioke chike chinedu chinonso chinwe chioma chizoba chukwuemeka chunhua cihan ' +
  'csaba czeslaw dace dagmar daichi daiki dainis daisuke daiva dalal dalia damian danil danuta darius dariush ' +
  'dariusz deepa deepak deepika denes deniz devika dewi dhananjay dhruv dilara dilip dinesh divya dlamini dmitri ' +
  'dmitriy dmitry dongwook dorota dragan dragana drahomira dusan duyen ebele ebru ecem edgars edyta eero efua egle ' +
  'eija eino ekaterina ekow ekrem elena elif elzbieta eman emeka emese emiko emine emre endang endre eniko ercan ' +
  'erdem erdogan erzsebet esmaeil esra eszter etsuko eunji eunjung evgeni evgeniy evgeniya ewelina faisal fajar ' +
  'fangfang farhad fariba faridah farzaneh fatemeh fatima fatma fatoumata ferenc ferhat feyza fikret folake ' +
  'franciszek frantisek fumiko fumio funmilayo fyodor gabor galina gaurav gayatri geeta gennady gergely ghada ' +
  'ghassan gintaras girish gizem gokhan gopal goran gordana govind grazyna grigory grzegorz gugulethu gulay gulsen ' +
  'guntis guoqiang gusti gyorgy gyula habiba hadiza haiyan hakan halima halina haluk hamid hamza hande hanh hannele ' +
  'hannu harish harsh harsha haruka haruki haruko haruto hashem hassan hatice havva haydar heiki heikki helju ' +
  'hemant hendra henryk hideaki hideki hideo hideto hien hieu hikmet himanshu hinata hiroaki hiroki hiroko hiromi ' +
  'hiroshi hiroto hiroyuki hisashi hisham hoang hongmei hossein huda huiling huong huseyin hussein huyen hyejin ' +
  'hynek hyunjin hyunwoo ibrahim ibrahima ichiro idowu idris ifeanyi ifeoma igor ikechukwu ildiko ilker ilkka ' +
  'ilknur ilmari ilya ilze iman imani imran imre inese irem irena ishaan ishita ismail istvan itsuki iwona izabela ' +
  'jaak jaakko jabulani jacek jadwiga jaehyun jagdish jakub jalal jamal jamila janina janis janne janos janusz ' +
  'jarmila jarmo jaromir jaroslava jaroslaw jasna javad jayant jayanti jelani jelena jerzy jianguo jianhua jiayi ' +
  'jieun jihoon jimin jindrich jingyi jinwoo jiri jirina jisoo jiwoo jiyoung joanna jolanta jorma josef jouni jovan ' +
  'jovana jozef jozsef judit juhani jukka junho junichi junjie junko jurate juris jussi justyna jyoti kaarel ' +
  'kaarina kabir kacper kadek kadir kaisa kaito kalevi kalman kalpana kamala kamau kamil kamran kanya kaori karan ' +
  'karel karim karol karolina karthik kartik katalin katarzyna katrin katsumi kavita kavya kazimierz kazuki kazuko ' +
  'kazuo kazuya kehinde keiko keisuke kelechi kemal kenichi kenji kenta kerem kersti keshav kestutis ketut khadijah ' +
  'khaled khalid khalil khanh khin khoa kinga kirill kirsi kirti kiyoshi kofi koichi koji konstantin koray kosuke ' +
  'krishna kristjan kristof krisztina krystian krystyna krzysztof kseniya kumiko kunal kveta kwabena kwaku kwame ' +
  'kwasi kyoko kyungsoo ladislav laila laima lakshmi lalita lamia larisa laszlo lauri layla lech leena leila lerato ' +
  'lestari leszek levent libor lidia liga lihua lijuan liling lindiwe ljiljana lubos lucyna ludmila lukasz lyubov ' +
  'lyudmila maarika maciej madhav madhuri mahdi mahesh mahmoud majid makena makoto maksim malak malee malgorzata ' +
  'mamadou mamoru manabu mandla manish manisha manoj mansour mantas marcin margus marijana mariko marina mariola ' +
  'maris mariusz marja marjatta marketa markku marton maryam marzena masahiro masaki masako masanori masao masato ' +
  'masayuki matej mateusz matti mayumi meena meera megha megumi mehdi mehmet mehrdad meihua meiling melike melinda ' +
  'meltem merve mesut michal michiko midori mieczyslaw mieko miho mijin mikako mikhail mikko miklos milada milena ' +
  'milica milind miljana milorad milos miloslav minako mindaugas mingzhu minh minho minjae minji minjun minoru ' +
  'miodrag mirjana miroslava miroslaw misaki mitsuko miyuki mizuki mladen mohamed mohammad mohammed mohit mohsen ' +
  'momoko mona mostafa mounir muhammad mukesh muna murat mustafa muthoni mwangi nabil nabila nadezhda nadia nadim ' +
  'nahid najib najla naledi nandini naoki naoko naoto narendra naser nasrin natsuko natsumi nattapong naveen nawal ' +
  'nazanin nazli necati neha nemanja nevena nevin ngan ngoc ngozi nhung niilo nikhil nikita nikolai nikolay ' +
  'nikolett nilesh niloufar nilufer ningsih niran nirmala nisha nitin njeri nkechi nkosana nnamdi nneka nobuko ' +
  'nobuo nobuyuki nomvula nonhlanhla norbert noriko norio normunds nosipho nour nthabiseng nuray nyoman obinna oguz ' +
  'oksana olavi oldrich oleg olli oluchi olufemi olumide oluwaseun oluwatobi omar omer ondrej onur onyeka orhan ' +
  'orsolya osama osamu osman osmo otakar ousmane outi ozan ozge ozlem paivi pallavi pankaj parisa parvaneh parvati ' +
  'patryk pavel pavla pawel payam pekka pelin pentti petar petri phuc phuong pimchanok pinar piotr piret pirjo ' +
  'pirkko piroska pooja prabhakar pradeep prakash pranav prasad prasert prashant praveen predrag preeti premysl ' +
  'prerna priit prithvi priya priyanka przemyslaw puneet purnima pyotr qasim qiang qiuyue quoc quyen quynh rachid ' +
  'radek radim radka radmila radoslaw radovan rafal raghav rahul raija raimo raivo rajan rajeev rajendra rajesh ' +
  'rajiv rakesh ramazan ramesh ramin rania ranjit rashid rashida rashmi ratko ratna ravi ravindra recep reijo reiko ' +
  'reka rekha renata reza rieko riitta rikako rimantas rina risto ritesh ritika ritva rizky rohan rohini rohit ' +
  'rokas roshni rukiye ruoxi ruslan ruta rutendo ruzena ryoko ryosuke ryota ryszard ryuichi saad sabri sachiko ' +
  'sachin saeed sahana saif sakura salah salim salma samar sameer samir samira sanaa sandeep sandhya sandor sandris ' +
  'sangeeta sangwoo sanja sanjana sanjay sanjeev santosh saqib sarita sarwar satomi satoru satoshi satu saulius ' +
  'saurabh savita sayaka sayuri seija seiji selcuk selim selin semih semyon seojun seoyeon seppo serap serdar ' +
  'sergei sergey serkan setiawan setsuko seungmin sevgi sevil shahram shahrzad shaima shalini shankar shanti shaoqi ' +
  'sharmila shashank sherif shigeru shilpa shingo shinichi shinji shinya shiori shirin shivani shizuka shogo shoko ' +
  'shota shreya shruti shuang shubham shunsuke shweta sibel sibongile sibusiso siddharth siim sinikka siphiwe sipho ' +
  'siriporn sirje sirpa siti siyabonga siyuan slamet slavica slawomir slobodan smita sneha snezana soheila somchai ' +
  'somsak somying sonali soojin souad soyeon srinivas stanislav stanislava stanislaw stefania stepan subhash subin ' +
  'sudha sudhir suhas sujata sulastri suleiman suleyman sumeyye sumiko sumit sundar sunghoon sungmin sunil sunisa ' +
  'sunita supaporn suresh sushma susilo susumu svatava svetlana svetozar sylwester sylwia szabolcs szilvia szymon ' +
  'tadashi tadeusz taehyung tafadzwa tahir taichi takahiro takako takashi takayuki takeo takeshi takuma takumi ' +
  'takuya tamara tamas tamotsu tanel tanja tanvi tapani tapio taras tareq tariq tariro tarja taro tarun tatenda ' +
  'tatiana tatsuya tatyana tejas temitope tereza tetsuo tetsuya thabo thandeka thandiwe thanh thao themba thien ' +
  'thiha thulani thuy tibor tiina tiit tijana timea timofey tinashe tingting tochukwu tolga tomasz tomohiro tomoko ' +
  'tomomi toomas toshiaki toshiko toshio trinh trung tsubasa tsutomu tuan tugba tuncay tunde tuomas turgut tuula ' +
  'tuulikki tuyet uchenna ugur ulla upasana urho urmas uros urszula vaclav vadim vaidas vaino vaishali valdis ' +
  'valentina valeriy vandana varsha varun vasily vasudha veiko vendula venkat venkatesh veronika vesa vesna vidya ' +
  'vijay vikas vikram viktoria vinay vineet vinh vinod vishal vitaly vivek vladan vladislav vlasta vlastimil ' +
  'vojtech volkan volodymyr vyacheslav vytautas wafa waldemar walid wambui wanda wanjiku wanjiru wayan weiming ' +
  'wenbo wenjing wichai wieslaw wieslawa wiktor wiktoria witold wladyslaw wlodzimierz wojciech xiaohong xiaoli ' +
  'xiaoming xiaoyan xinyi xiuying xuan xuemei yajing yanling yanti yaroslav yasemin yasin yasmin yasser yasuhiro ' +
  'yasuko yasuo yavuz yegor yeji yejin yelena yetunde yevgeny yifan yigit yihan yildiz yingying yogesh yoichi ' +
  'yongqiang yoona yoshiaki yoshiko yoshio yoshiro yosuke youko youngjae youssef yuchen yuhan yuji yuka yukari yuki ' +
  'yukiko yukio yulan yulia yuliana yuliya yumi yumiko yuri yuriko yuriy yusuf yusuke yuto yuxin yuya zahid zahra ' +
  'zainab zane zanele zbigniew zbynek zdenek zdenka zdzislaw zehra zeki zeljko zeynep zhiwei zhiyuan zinaida zita ' +
  'zivile zixuan ziyi zodwa zofia zoltan zoran zorica zsofia zsolt zsuzsanna zubair zuberi zuzana zuzanna zygmunt';

/** Family names of the same places, and of Europe where they are missing. */
export const worldFamily =
  'abdi abiola abreu acharya acheampong adachi adamczyk adamec addo adebayo adekunle adeleke ademola adesanya ' +
  'adeyemi afolabi afshar agarwal aggarwal aguiar aguilar aguirre agyeman ahluwalia ahmadi ajayi akande akbari ' +
  'akhtar akintola akpan aksoy aktas alarcon alavi albayrak alekseev alencar aliyev almeida altun alvarenga amadi ' +
  'amaral amato amoah ampofo amundsen andrade andrzejewski ansah antonov aoki appiah arai araujo arellano arora ' +
  'arriaga asadi asano asante asare avci awad awolowo aydin ayoub azevedo azikiwe azizi babic baghdadi bajaj bakare ' +
  'bakhtiari bakker balog balogun banerjee barakat baran barbier barbieri barbosa barrera barros bartczak bartos ' +
  'bashir basile basu batista battaglia bautista bayram beaumont bedi bellini belov benali benedetti benes ' +
  'benitez benoit berglund bergstrom bermudez bernardi bertrand bezerra bhandari bhardwaj bhat bhatia bhatt ' +
  'bhattacharya bhattacharyya bianchi bielecki bielski blanchard blaszczyk blazek blazevic blomqvist boateng bognar ' +
  'bondarenko bonnet borges borisov borkowski bose botha bouazza boucher boulos bouvier bozic bozkurt brandao brito ' +
  'bruno caballero cabral cabrera camacho camargo caputo carbone cardoso carpentier carrasco carrillo caruso ' +
  'carvalho castaneda cattaneo cavalcante celik cerny cervantes cetin chakraborty chatterjee chaturvedi chaudhary ' +
  'chaudhry chauhan chawla chebet cheng cheruiyot chevalier chiba chmielewski choi chopra chowdhury chukwu cieslak ' +
  'claessens coelho colin contreras coppola cordero coronado correia coskun cunha czarnecki czerwinski dabrowska ' +
  'dabrowski daher damico dang danquah darwish dasgupta dekker dela delacroix delacruz delaunay delgado deluca ' +
  'demirci deng deshmukh deshpande desmet dewitte dhawan dietrich dijkstra dinh dixit dlamini dogan dolezal ' +
  'domanski dominguez dostal duarte dubey dubois duchamp dudek dufour dukic dumas duong dupuis durand durmaz dusek ' +
  'dutta dvorak dwivedi dziedzic ebrahimi echeverria egorov ekstrom ekwueme elmasri endo engelhardt erdem erdogan ' +
  'escobar espinosa espinoza esposito esquivel esteves ezeh fabbri farahani faraj farias farina farkas fashola ' +
  'faure fayed fedorov fekete feng fernandes ferrari ferraro ferretti ferri fiala figueiredo figueroa fiore ' +
  'fleischmann fonseca fontaine forsberg fournier freitas friedrich frolov fuentes fujii fujimoto fujita fujiwara ' +
  'fukuda fukushima furtado gachanja gajewski galindo gallardo galli gandhi ganguly garg garnier garrido gatti ' +
  'gauthier gerlach ghorbani ghosh giordano girard glowacki goel gokhale golubev goncalves gopalakrishnan gorski ' +
  'goswami gowda goyal grabowski grassi guerin guerrero guillaume guimaraes gulati guler gupta gutierrez gyamfi ' +
  'haddad hagberg hajek hakimi halim halonen hamada hamdan hamidi harada hartmann hartono hasegawa hashemi ' +
  'hashimoto hattori havel havlicek hayashi hedlund heikkila heikkinen heinrich hellstrom hendriks hernandez ' +
  'herrera herrmann heydari hidalgo hidayat higuchi hijazi hirano hirata hlavac hoekstra hoffmann holmberg holmgren ' +
  'holub hoogland horak horvath hoshino hosseini hruska huang huber hussaini huynh hwang ibarra ichikawa igarashi ' +
  'iglesias igwe iida ikeda ilic imai inoue ishida ishihara ishii ishikawa ivanov iwamoto iwasaki iyengar iyer ' +
  'jablonska jablonski jacquet jadhav jaeger jafari jain jaiswal jakubowski janda janik jankovic jansen jaramillo ' +
  'jarvinen jasinski jelinek jeong jiang jimenez joshi jovanovic juarez juhasz jukic kaczmarczyk kaczmarek kaczor ' +
  'kadam kadlec kalinowski kamali kamara kaminska kaminski kaneko kania kapadia kapoor kapur karaca karakaya karimi ' +
  'kariuki karjalainen kasprzak kassem kato kaul kawaguchi kawamura kawasaki kazemi keita khalaf khalidi khanna ' +
  'khatri khoury khumalo khurana kikuchi kilic kimani kimura kinnunen kinoshita kiprono kiptoo kirchner kitamura ' +
  'knezevic kobayashi kocsis koehler koike kojima kolar kolodziej komatsu konate kondo kone konieczny kono kopecky ' +
  'korhonen korkmaz koskinen kovacevic kovacic kovacs kovalenko kovalev kowalczyk kowalewski kowalska kowalski ' +
  'koyama kozak kozlov kozlowska kozlowski krajewski kral kralj kratochvil kravchenko krawczyk krejci krishnamurthy ' +
  'krishnan kriz krol krueger kubiak kucera kucharski kuipers kulkarni kumagai kumar kumari kurek kuroda kurosawa ' +
  'kurt kusuma kuzmin kuznetsov kwiatkowski kwon lacerda lacroix laine laitinen lakatos laskowski laurent lazic ' +
  'lebedev lebrun leclerc lecomte lefebvre lefevre legrand lehmann lehtinen lemaire lemoine leroux leroy ' +
  'lewandowska lewandowski liang liao lindberg lindemann lindgren lindstrom lofgren lombardi lombardo lopes ' +
  'lorenzen lukacs lukasik lukic lundgren mabena macedo machacek maciejewski maeda magalhaes magsaysay mahajan ' +
  'mahlangu maina majewski makarov makela makgoba makinde makinen makowski maldonado malhotra malik malinowski ' +
  'malmberg mancini mandela mansouri marchand marchetti marciniak marechal mares mariani maric marini markovic ' +
  'markowski marques marquez martinelli maruyama masondo masri masson masuda matic matousek matsubara matsuda ' +
  'matsui matsumoto matsuo matsuoka matsushita mattila mazurek mazza mbatha mbeki medeiros medina medvedev mehra ' +
  'mehta meijer mejia melnyk melo mendoza menezes menon mensah mercier meszaros meunier mhatre michalak michalski ' +
  'michaud mijatovic mikhailov milosevic minami mishra mitra mitrovic mittal miura miyake miyamoto miyazaki mizuno ' +
  'mkhize moeller moghaddam mohammadi mohanty mokoena molefe molina montoya moraes morales moravec moreau moreira ' +
  'morelli moretti morimoto morita morozov mosquera mousavi mroz mthembu mubarak mucha mugabe mukherjee mulder ' +
  'murakami murata murthy mutua mwale mwangi nagai nagata naidoo naik nair najjar nakagawa nakajima nakamura nakano ' +
  'nakata nakayama nambiar namboodiri narang narayan narayanan narita nascimento nasser navarro navratil nayak ' +
  'nayar nazari ncube ndiaye ndlovu negri nemec nemeth neumann ngcobo ngubane nguema nguyen nieminen nigam nikitin ' +
  'nikolic nishida nishikawa nishimura nishiyama njoroge nkosi nkrumah noguchi nogueira nomura norberg nordin ' +
  'noronha novak novakovic novikov novotny nowak nowakowski nowicki ntuli nugroho nunez nwachukwu nwosu nyambura ' +
  'nyberg nyong nystrom obasanjo oberhauser oberoi ochieng ochoa odhiambo ogata ogawa ogunleye ohashi ohta ojala ' +
  'ojeda okada okafor okamoto okazaki okeke okeowo okonkwo okoro okoye okubo olah olaniyan olivares oliveira ' +
  'olszewski omondi onishi onyango opoku ordonez orlov orozco ortega ortiz osawa osei oshima ostberg ostermann ' +
  'ostrowski otani otieno otsuka ouedraogo owusu oyelaran ozaki ozawa ozcan ozdemir ozkan ozturk pacheco padilla ' +
  'palacios palumbo pandey pandit pangilinan paredes parekh parikh parisi parmar patel pathak patil patnaik ' +
  'pavlenko pavlov pavlovic pawar pawlak pawlowski peeters peixoto pellegrini pellegrino peltola peng peralta ' +
  'pereira perisic perrin perrot petrenko petrov petrovic pfeiffer pham phan piatek picard pietrzak pillai pimentel ' +
  'pineda pinheiro pinter piotrowski piras poirier pokorny popov popovic pospisil postma prabhu prasetyo prochazka ' +
  'przybylski purnomo purohit qian qiao quansah queiroz quintero quiroga qureshi racz radic raghavan rahimi rahmani ' +
  'rajagopalan rajput ramachandran ramadan ramalho raman ramanathan ramirez ranganathan rangel rantanen rastogi ' +
  'rathore reddy reinhardt renaud restrepo reyes rezaei rezende ribeiro ricci riedel rinaldi rincon rinne riquelme ' +
  'rizzi rizzo robles rojas rolland romanov romero rosales rossetti rossi rostami roth rousseau roussel rubio ' +
  'ruggiero rutkowski ruzicka rybak saavedra sabbagh sadeghi sadowski sahoo sahu saini saito sakaguchi sakai ' +
  'sakamoto saksena sakurai salazar saleh salehi salinas salminen salonen samadi sampaio sandberg sandoval sanna ' +
  'santana santoro santoso saputra sarkar sarpong sartori sasaki sato savchenko savic sawada sawant sawicki saxena ' +
  'sayegh schaefer schmitt schneider scholz schouten schreiber schroeder schubert schulz schulze schumacher ' +
  'schuster sedlacek seidel semenov sengupta sepulveda serrano sesay seth sethi shafiei shah shaheen shankar ' +
  'sharifi sharma shen shenoy shetty shevchenko shibata shimada shimizu shinde shukla siddiqui sidorov sikora ' +
  'sikorski silvestri simek simic singhania sinha siqueira siregar sithole sjoberg sjogren smirnov smits soares ' +
  'sobczak soderberg soderstrom sokolov sokolowski solanki solis solovyov soltani sorrentino sotomayor soukup sousa ' +
  'souza srinivasan srivastava stankovic stastny steenbergen steinbach steiner stepanov stepien stojanovic ' +
  'stromberg suarez subramaniam subramanian sugawara sugimoto sugiyama suharto sukarno sundberg suryadi susanto ' +
  'sutanto suzuki svoboda swaminathan sykora szabo szalai szczepanski szewczyk szilagyi szucs szulc szymanska ' +
  'szymanski tabatabaei tadic takacs takada takagi takahashi takano takeda takeuchi talwar tamura tanabe tanaka ' +
  'tandon taniguchi tanuwijaya tarasov tavakoli teixeira terpstra thakkar thakur tichy timmermans tiwari tkachenko ' +
  'todorovic toivonen tomaszewski toth tran traore trinh tripathi trivedi trujillo truong tsai tshabalala tsuchiya ' +
  'tsuji turkmen turunen tyagi ucar uchida uehara ueno ugwu unal upadhyay urbanek urbanski uribe urrutia uysal ' +
  'uzoma vaidya valdez valenta valentini valenzuela vallejo vandenberghe vanek varga vargas varma vasconcelos ' +
  'vashisht vasic vasiliev vasseur vavra vazquez velasquez venkataraman venkatesan veres verhoeven verma vermeulen ' +
  'vesely vidal vidovic vieira villalobos villanueva villegas vincze virtanen visser vitale vitali vlcek vogelsang ' +
  'volkov vorobyov voros vrba vukovic vyas wada wadhwa walczak wallin wanjala wasilewski watanabe wegner weidner ' +
  'wibowo widodo wieczorek wijaya wikstrom wilczek wilk wisniewska wisniewski witkowski wlodarczyk wojciechowski ' +
  'wojcik wouters wrobel wrona wrzesinski wysocki xiao xiong yadav yakovlev yalcin yamada yamagata yamaguchi ' +
  'yamamoto yamamura yamanaka yamane yamasaki yamashita yamauchi yamazaki yavuz yazdani yildirim yildiz yilmaz ' +
  'yokota yokoyama yoon yoshida yoshikawa yoshimura yuan yuksel zaidi zaitsev zajac zalewski zamani zapata zawadzki ' +
  'zeman zeng zhang zhao zheng zhong zhou zielinska zielinski zimmermann ziolkowski zivkovic zuma zuniga zupan';
