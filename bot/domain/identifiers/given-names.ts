// Common given names of children and families in England, of many cultures. Not complete: names.ts has shape rules besides.

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Unaccented, lower case. These are nothing but names: they count however they are written. */
export const givenNames: ReadonlySet<string> = new Set(
  wordsOf(`
  aaliyah aarav aaron abbey abbie abby abdallah abdi abdihakim abdikadir abdirahman abdul abdulaziz abdullah
  abdullahi abena abi abigail abiola abraham abshir abubakar adaeze adam adama adaobi addison adebayo adele
  adelina ademola adeola adil aditi aditya adnan adrian adriana adrianna advik adwoa afia afolabi afsana
  agata agnes agnieszka ahlam ahmad ahmadullah ahmed ahmet aidan aiden aileen aimee ainsley aisha aishah
  aisling aiza ajay akash akeem akinwale akosua akua alaa alan alana alastair albert albie aleena alejandra
  alejandro aleksander aleksandra aleksy alena alessandro alex alexa alexander alexandra alexandru alexei
  alexia alexis alfie alfred ali alice alicia alicja alin alina alisha alison alistair aliyah allan allison
  alma alvaro alyssa amadou amanda amandeep amani amara amaya amel amelia amelie amie amina aminah aminata
  amir amira amirah amit amol amrit amy ana anais ananya anas anastasia anastasiia anaya andre andrea
  andreas andreea andrei andrew andrey andrzej andy angela angelica angelina angharad angus anika anil anisa
  anisha anita anja anjali anna annabel annabelle annalise anne anneka annette annie anthony anton antoni
  antonia antonina antonio antony anwar anya aoife aqsa arabella aran arash arben archie arda areeba arham
  ari aria ariana arianna arif arjun arlo armaan armani arnav arran artem arthur artur arwen aryan asha
  asher ashfaq ashleigh ashley ashlyn asif asim asiya asli asma astrid athena atif atticus aubrey audrey
  aurelia aurora austeja ava axel aya ayaan ayan ayana ayanle ayden aydin ayesha ayla aylin ayman ayo
  ayodeji ayodele ayomide aysha ayub azaan aziz azra babajide babatunde bakari baljit balwinder baran
  barbara barnaby barney bartek bartosz bashir bayley beata beatrice beatrix beatriz becca beckett becky
  belinda bella ben benedict benita benjamin bereket berfin bernadette bernard bertha bertie besnik beth
  bethan bethanie bethany betsy bettina betty bev beverley bhavesh bianca bilal bilan billie billy bilqis
  biniam blaise blake blanka blazej bobbi bobbie bobby bodhi bogdan bohdan bolaji boluwatife bongani boris
  borys bradley braiden brandon braxton brayden breanna brenda brendan brett brian brianna bridget bridie
  brigid brodie brody brogan bronagh bronte bronwen brooke brooklyn bruce bruno bryan bryony bukola burak
  byron cade caden caelan cai caitlin caitlyn caleb callie callum calum calvin cameron camila camilla
  camille candice caoimhe cara carl carla carlo carlos carly carmel carmen carole carolina caroline carolyn
  carrie carys cassandra cassidy cassie catalin catalina catarina caterina catherine cathy catriona cecilia
  cedric celeste celia celina celine chaim chana chanel chantal chantelle charis charlene charles charley
  charlie charlotte chaya chelsey chenai cheryl chester cheyenne chiamaka chidera chidi chika chinedu
  chinonso chinwe chioma chipo chizoba chloe chris christina christine christopher christy chukwudi
  chukwuemeka chyna cian ciara ciaran cillian ciprian claire clara clare clarissa claudia clayton clement
  clementine cleo clive clodagh codey cody cole coleen colin colleen colm connie connor conor conrad
  constantin corey cori corinne cormac cory cosmin costel courtney craig cristian cristiano cristina curtis
  cynthia cyrus dalia damian damien damilare damilola damon dana dani daniel daniela daniella danielle
  danika danil danny dante danuta daphne dara darcey darcie darcy daria dariusz darla darragh darrell darren
  darryl daryna daud dave davey david davina dawid dawit dayo deandre deanna debbie deborah declan deepa
  deepak deeqa deirdre dejuan delilah delroy demetrius demi denis denise deniz dennis denys denzel derek
  dermot deshawn desiree desmond destinee devonte dexter dhruv diana diane diego dilan dilovan dilwar
  dimitri dina dinesh dipa divya diya dmitri dmytro dolly domantas dominic dominik dominika dominique donal
  donald donna donnie dora doreen doris dorothy dottie dougie douglas dovid drita dumitru duncan dwayne
  dylan eamon eamonn ebenezer ebere ebony ebrahim eddie edie edith edmund edna eduardo edward edwin effie
  efosa efua egle eileen eilidh ejike ekaterina elaine eleanor elena eleni eliana elias elif elijah elin
  eliot elisa elisabeth elisha elissa eliza elizabeth ella elle ellen ellie elliot elliott ellis elodie
  eloise elsa elsie elspeth elvis elyas eman emeka emelia emil emilia emiliano emilija emilio emily emir
  emma emmanuel emmie emre emrys eniola enrique enzo eoghan eoin ephraim eric erica erik erika erin ermal
  ernest errol esa esme esmee esmeralda esra esther ethan etta eugene eunice eva evan evangeline evelyn
  everly evie ewa ewan eylul eyob ezekiel ezinne ezra fabian faduma fahad fahima faisal faiza faizan farah
  farai farhan farid farida farzana fatema fatiha fatima fatimah fatos fatou fatoumata fatuma faye federico
  felicity felix femi fergus fernanda fernando fidel filip filipe filmon finlay finley finn finnley fiona
  fletcher florentina florin folake folasade frances francesca francesco francis francisco franciszek
  frankie freddie freddy frederick fredrick freshta freya funmi funmilayo furkan gabija gabriel gabriela
  gabriella gabrielle gamze gareth garry gary gavin gemma genevieve gentian geoff geoffrey george georgia
  georgiana georgie georgina gerald geraldine gerard gethin ghazal gheorghe ghulam giacomo gianna gillian
  gina gio giorgia giorgos giovanni gitty giulia gladys glen glenda glenn glenys gloria godfrey gopal gordon
  gosia gracie graham grainne grayson gregor gregory greta grzegorz guadalupe guilherme guled gurdeep gurjit
  gurpreet gurvir gustavo gwen gwenllian gwyneth habib habiba hadi hadiya hadley hafiz hafsa hafsah haider
  hailey hajra hakan hakeem hakim haleema halima halle hallie hamid hamish hamza hana hanan hanif hanna
  hannah harith harjit harleen harlow harold haroon harpreet harriet harris harrison harrisson harry harun
  harvey harvinder hasan hashim hasnain hassan hatice hattie havva hayden hayley hector heidi helen helena
  henry herbert hermione hermon hiba hibo hilary hishaam hodan hollie hoorain howard hozan hubert huda hugh
  hugo humaira humayun humza huong husna hussain hussam hussein iain ian ianto ibrahim ibrahima idil idris
  iesha ifeanyi ifeoma ifrah ignacy igor ikenna ikram ilaria ileana ilhaan ilham ilhan ilir ilona ilyas ilze
  iman imani imogen imran inaaya inaya indie indira ines ingrid ioan ioana ionela ionut iqra ira irem irena
  irene irfan irina isaac isabel isabella isabelle isaiah ishaan ishmael isioma isla ismael ismail isobel
  isra ivan ivana ivo iwona iyanu iyla izaan izabela izzy jabari jacek jacinta jack jackie jackson jacob
  jacqueline jacqui jaden jadon jagdeep jaheim jahmai jahmal jaiden jaime jake jakub jamaal jamal jameela
  jamelia james jamie jamila jana jane janet janice janina janine janis jannat jannatul jared jarek jaroslaw
  jasleen jasmin jason jaspreet jatinder javed javier jaxon jaxson jaxx jayce jayda jaydan jayden jaydon
  jayla jayne jayson jazmin jeanette jeannie jeff jeffrey jemima jemma jen jenna jennie jennifer jenny
  jenson jeremiah jeremy jermaine jerome jerzy jess jessica jessie jethro jevon jill jillian jimena jimmy
  jing jo joan joana joanna joanne joao jocelyn jodie jody joe joel joey johan johanna johannes john johnboy
  johnny jojo jolene jolie jon jonah jonas jonathan jonny jools jorge jorja jose josef joseph josephine josh
  joshua josiah josie joyce juan juanita jude judith judy julia julian juliana julie juliet juliette julius
  junaid justin justine justyna kaan kabir kacey kacie kacper kade kadeem kaden kadiatou kadija kai kaia
  kaiden kaitlin kaitlyn kaiya kaleb kallum kalpana kamal kamala kamara kamila kamile kamran kane kara karen
  karim karima karina karl karla karol karolina kasey kasia kasper katarina katarzyna kate katelyn katerina
  kath katharine katherine kathleen kathryn kathy katia katie katrina katy katya kavita kavya kaya kaycee
  kayden kayla kaylah kaylee kayleigh kayley keane keanu keegan keeley kehinde keira keiran keisha keith
  kelechi kelis kellie kelly kelsey kelvin kemi ken kendra kenneth kenny kenza kenzie keon kerem keren kerri
  kerry kevin keyon kezia keziah khadija khadijah khadra khaled khalid khalifa khalil khushi kian kiana
  kiara kidane kiera kieran kieron kim kimberley kimberly kimmy kiran kirsten kirsty klara klaudia kobe kobi
  koby kofi kojo kole konrad kostas kourtney kris krishna kristen kristian kristina kristupas krystian
  krzysztof kuba kudzai kuldeep kwabena kwaku kwame kwasi kweku kyah kye kyla kylan kyle kylie kymani kyra
  kyran kyron lacey lachlan lacie laila lakshmi lamar lamin lana lara larissa larry lashawn lateef latifa
  latisha latoya laura lauren laurence laurie lauryn lavinia lawrence layan layla layton leah leanne leela
  leia leigh leighton leila leilani lela lena lennie lennon lenny leo leon leona leonard leonardo leonie
  leroy lesley leslie leticia levi levon lewis lexi lexie leyla liam liana liban libby lidia lila lilah
  lilian liliana lilith lillian lillie lilly lina linda lindiwe lindsay lindsey ling linh linus liridon lisa
  livia liza lizzie lloyd logan lola lorcan lorenzo lori lorna lorraine lottie louie louis louisa louise
  luan luca lucas lucia lucian lucille lucinda lucy luis luisa lukas lukasz luke lulu luna lydia lyla lynda
  lyndon lyndsey lynette lynn lynne lynsey lyra maciej mackenzie macy maddie maddison maddox madeleine
  madeline madina madison maeva maeve magda magdalena maggie mags mahad mahdi maheen mahir mahmood mahmoud
  mahnoor maia maira maisie maisy maite maja makayla maksim maksym malachi malaika malak malakai malcolm
  malgorzata malia malik malky mamadou mandeep mandy manjit manpreet manraj mansoor mantas manuel maram marc
  marcel marcela marcella marcia marcin marco marcus marek margaret margarita margot mari maria mariah
  mariam mariama marian mariana marianne marie marilyn marion marissa marius mariusz marjorie marlene marley
  marlon marnie marsha marta martha martin martina martyn marvin mary maryam marzena matas matei mateo
  mateusz matheus mathew mathilda matilda matteo matthew matthias mattie matus maureen maurice mavis maxime
  maximilian maximus maxine maya maysa meera megan meghan mehari mehdi mehmet mehreen mehwish mei mel
  melanie melek melissa menachem mendel mercedes meredith merhawi mert merve mia micah michael michaela
  michal michalina micheal michele michelle mick miguel mihaela mihai mihail mika mikael mikaela mikayla
  mikel mikey mikolaj mila milana milena miley millie milly milo milosz mina minahil mindy minh minnie mira
  miranda mirela miriam miroslav misbah mischa mitchell mizanur moesha mohamed mohammad mohammed mohamud
  mohsin moira moishe mollie molly mona monica monika monique mordechai morris moses moshe mubarak muhamed
  muhammad muhammed mulugeta muna munashe muneeb murat murray musa musab mustafa myah myla myles mylo myra
  myriam myron nabil nabila nachman nadeem nadeen nadia nadine naeem nafisa nahla naima naimah najib
  najibullah nancy nandini naomi narges nasir nasra nasreen nasrin natalia natalie natalya natan natasha
  natasza nate nathalie nathan nathanial nathaniel navdeep naveed navid navya nayla nazia nazir neha neil
  nell nellie nelly nerys nevaeh neve neville ngoc ngozi nguyen niall niamh nicholai nicholas nicky nicola
  nicolas nicole nicoleta nigel nihal nikhil nikita nikki nikola nikolai nikolas nila nimco nimra nina nisha
  nkechi nnamdi nneka noah noam noela noemi nokuthula nomsa noor nora norah noreen norma norman nour nuala
  nura nuria nusrat nyasha oakley obinna octavia odessa oisin ola olamide olawale oleh oleksandr olena olga
  oliver olivia olivier oliwia oliwier ollie olu oluchi olumide oluwaseun oluwatobi oluwatoyin omar omari
  omer ondrej onur onyeka opeyemi ophelia orla orlaith orlando oscar oskar osman otis ottilie otto ottoline
  owain owen ozan ozge pablo paddy padma padraig paige paloma pamela panashe paola paolo parminder parveen
  parvin parwana pascal patricia patrick patrycja patryk patsy paul paula paulina pauline paulius pavel
  pawel pedro peggy penelope percy perry persephone peter petra petro petru peyton philip philippa phillip
  phoebe phuong phyllis pia pierre piotr pola polina pooja portia prakash pranav presley priscilla priti
  priya priyanka przemek qasim quang quentin rabia rachael rachel rachelle radek radoslaw radu raegan rafael
  rafaela rafal rafe rafferty raheem rahil rahim rahima rahul raife raihan raisa raj raja rajesh rajinder
  rajvir rakesh ralph raluca ramona randa rania raphael raquel rashawn rashid rashida raul raveena ravi raya
  rayan raymond rayyan razia razvan rebecca rebekah reece reem rees reggie rehan rehana reina remi remy
  renae renata rene renee reuben rex reyansh rhea rhianna rhianne rhiannon rhoda rhona rhys ria riaz ricardo
  riccardo richard richie rick ricky rico ridley rihanna riley rina rita ritchie ritesh rivka rivky riya
  rizwan roan robbie robel robert roberta roberto robyn rocco rochelle rocio roderick rodney rodrigo rogan
  roger rohan rohit roisin rojin rokas roksana roland romana romeo romy ronald ronan ronnie ronny rory rosa
  rosalie rosalind rosalyn rosanna roseanne rosetta rosie rosina roslyn ross rowen rowena roxanne roy roza
  ruairi ruben rubie rubina rudi rudra rudy rufus rukhsana rukia rumaysa rupert ruqayyah russell ruta
  rutendo ruth ruvimbo ryan rylan saad saanvi saba sabah sabiha sabina sabrina sacha sadia sadie sadio sadiq
  safa safiya safiyah sagal sahar sahib sahra saif saira sajid sajida sakina saleem saleh salim salima
  salina salma salman salome sam samantha samar sameer samia samina samir samira sammy samrawit samson
  samuel sana sandeep sandra sanjay sanjeev santiago sanya saoirse saphia sara sarah saraya sasha saskia
  saul savanna savannah scarlett scott seamus sean sebastian seema segun selam selena selim selin selina
  selma senait seraphina seren serena sergei sergiu serhii serkan seth seun sevda shabana shabnam shae
  shafiq shafiqul shahid shahida shahriar shakira shamima shanaya shane shania shaniah shanice shaniqua
  shannon shantel shanti shanzay shaquille sharif sharifa sharmila sharmin sharon shaun shauna shay shayan
  shaye shayla shayna shayne shazia sheena sheikha sheila shelby shelley sheridan sherry shimon shirley
  shivani shlomo shmuel shona shoshana shreya shwan shyann shyanne shyla sian sibusiso sienna silas silvia
  simeon simon simona simone simran sinead sinem siobhan sipho siya skye skyla skylar sofia sofiia sofija
  solomon somaya sonal songul sonia sonja sonya sophia sophie soran soraya sorin spencer stacey stacie stacy
  stan stanislaw stanley stefan stefania stefanie steph stephanie stephen steve steven stevie stewart stuart
  subhan sufyan sukhdeep sulaiman suleiman suleman sumaiya sumaya sumayyah sumera sunil sunita suraj suresh
  surinder susan susanna susie suzanne svetlana sybil sylvester sylvia szymon tabitha tahir tahira tahmid
  taiwo talha talia taliyah tallulah tamara tamia tamika tamsin tamwar tamzin tanesha tania tanisha tanvi
  tanya tapiwa tara tarek tarik tariq taryn tasha tasneem tasnim tatenda tatiana tayla tayler tayo tayyab
  tayyaba teagan tegan tegen tehreem teigan temi temitope tendai teodor terence teresa terri terry tesfay
  tess tessa thabo thalia thandeka thandi thandiwe thanh thao thea themba theo theodora theodore theresa thi
  thiago thomas thulani thuy tia tiago tiana tiara tiegan tiffany tigist tilda tilly tim timmy timothy tina
  tinashe tobi tobias toby todd tolu toluwani tom tomas tomasz tommy tomos toni tony tosin tracey tracy
  trang travis tremaine trevor trey tricia trina tristan trudie trudy tuan tudor tugba tunde tyler tylor
  tymon tyra tyreece tyreke tyrell tyrelle tyrese tyrique tyrone tyson tzvi uche uchechi uchenna ugne uma
  umair umar umut unaysah ursula usama usha usman uzair uzma valentin valentina valeria valerie valmira
  vanessa vasile vasilica veer vera verity veronica veronika vicky victor vihaan vijay vikki vikram viktor
  viktoria vimal vince vincent vinh vinicius violetta virginia vitalii vivaan vivian vivien vivienne vlad
  vladimir vladyslav volodymyr vusi wafa waheed waleed walid waqar waqas warsame wayne wendy wesley whitney
  wiktor wiktoria wilf wilfie wilfred william wilma winifred winnie winston wioletta wojciech xander xanthe
  xavier xiao ximena xin yaakov yagmur yahya yahye yakub yana yanis yara yaroslav yaseen yash yasin yasir
  yasmeen yasmin yasmine yasser yazan yehuda yemi yetunde yiannis yildiz yinka yitzchak yohannes yolanda
  yonas yosef younis youssef yousuf yuliia yunus yuri yuriy yusra yusuf yvette yvonne zabihullah zac zach
  zachariah zachary zachery zack zahid zahra zahraa zaid zain zaina zainab zakaria zakariya zaki zakir zane
  zanele zara zarah zayan zayd zayn zaynab zeeshan zehra zeinab zelda zendaya zev zeynep zhang zhara zhen
  ziggy zita zodwa zoe zoey zofia zoha zohaib zohra zoltan zoya zubaida zubair zulekha zunaira zuri zuriel
  zuzanna zygmunt`),
);

/** Names that are also words, months, places or verbs: they count only where the sentence makes them a person. */
export const wordNames: ReadonlySet<string> = new Set(
  wordsOf(`
  abel ada al amber angel art aston august autumn bailey basil bay belle bill blessing bo bob bonnie brandy
  brent bud buddy candy carol carter casey chad chance charity chase chelsea cherry christian crystal daisy
  dale dan dawn dean della destiny dev devon dion divine dixie don dot drew easter ed eden ember eve faith
  fay fern flo flora florence fran frank fraser fred gene gill ginger grace grant greg guy hal harley
  harmony harper hazel heath heather henrietta holly honey honor hope hudson hunter ike iris isa israel ivy
  jacky jade jasmine jasper jean jim jordan joy kit kitty lan lance laurel lee li lily lin lis lou love
  mabel maddy mae mai marina mario mark mason matt maverick max may meg melody mercy mike milan miles min
  misty mo moe morgan murphy ned nelson neo nick nico noel norm nova olive page paisley pam parker pat
  patience pearl penny pepper pete phil piers pippa poppy precious prosper prudence queenie ralphie ray
  rayne red regina rio river rob robin roman ron rose rosemary rowan ruby rue ryder saffron sage sally sandy
  sapphire scout serenity sid sidney sierra simi sky sonny stella sue summer sunny sydney tamar tanner
  taylor ted teddy trent trinity troy ty una val van vi vic victoria viola violet viv wade warren wei weston
  will willow wren wu xi xu yi ying yves zion`),
);

/** Surnames so common that they tell a person from a place after a name that is also a word. */
export const commonSurnames: ReadonlySet<string> = new Set(
  wordsOf(`
  adams ahmed akhtar ali allen anderson andrews bailey baker barker barnes begum bell bennett bhatti brown
  bukhari burke butler campbell carter chapman chaudhry clarke collins cook cooper cox cruz davies davis
  dixon edwards ellis evans farooq fisher foster fraser gill gordon graham gray green griffiths hall
  hamilton harris harrison harvey hill holmes howard hughes hunt hussain iqbal islam jackson james jenkins
  johnson jones kaur kelly khan khatun king knight kowalski kumar lee lewis lloyd malik marshall martin
  mason matthews mcdonald miah mills mitchell mohamed moore morgan morris murphy murray nowak okafor osman
  owen palmer parker patel pearson phillips popescu powell price rahman reid reynolds richards richardson
  roberts robertson robinson rogers russell scott shah shaw simpson singh smith stevens stewart taylor
  thomas thompson thomson turner uddin walker walsh ward watson webb west white wilkinson williams
  williamson wilson wood woods wright young yusuf`),
);
