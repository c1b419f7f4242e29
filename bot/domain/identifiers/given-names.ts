// Common given names of children and families in England, of many cultures. Not complete: names.ts has shape rules besides.

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Unaccented, lower case. These are nothing but names: they count however they are written. */
export const givenNames: ReadonlySet<string> = new Set(
  wordsOf(`
  aaliyah aaron abbey abbie abby abdi abdirahman abdul abdulaziz abdullah abdullahi abena abi abigail abiola
  abraham abubakar adaeze adam adama addison adebayo adele adelina ademola adeola adil aditi aditya adnan
  adrian adriana adrianna afia afsana agata agnes agnieszka ahmad ahmed aidan aiden aileen aimee ainsley
  aisha aishah aisling ajay akash akeem akinwale akua alan alana alastair albert albie aleena alejandro
  aleksander aleksandra aleksy alena alessandro alex alexa alexander alexandra alexandru alexei alexia
  alexis alfie alfred ali alice alicia alicja alina alisha alison alistair aliyah allan allison alma alyssa
  amadou amanda amandeep amani amara amaya amel amelia amelie amie amina aminah aminata amir amira amirah
  amit amol amrit amy ana anais ananya anas anastasia andre andrea andreas andreea andrei andrew andrey
  andrzej andy angela angelica angelina angharad angus anika anil anisa anisha anita anja anjali anna
  annabel annabelle annalise anne anneka annette annie anthony anton antoni antonia antonio antony anwar
  anya aoife aqsa arabella aran arash archie ari aria ariana arianna arif arjun arlo armaan armani arnav
  artem arthur artur arwen aryan asha asher ashfaq ashleigh ashley ashlyn asif asim asiya asma astrid athena
  atif atticus aubrey audrey aurelia aurora ava axel aya ayaan ayan ayana ayden aydin ayesha aylin ayman ayo
  ayodele ayomide aysha ayub azaan aziz azra babajide babatunde bakari baljit barbara barnaby bartek bartosz
  bashir beata beatrice beatrix becca beckett becky belinda bella ben benedict benita benjamin bernadette
  bernard bertie beth bethan bethany bettina betty bev beverley bhavesh bianca bilal billie bilqis blake
  blanka blazej bobbie bobby bodhi bogdan bohdan bolaji boris borys bradley braiden brandon braxton brayden
  breanna brenda brendan brett brian brianna bridget brigid brodie brody bronagh bronte bronwen brooke
  brooklyn bruce bruno bryan bryony byron cade caden caelan cai caitlin caitlyn caleb callie callum calum
  calvin cameron camila camilla camille candice caoimhe cara carl carla carlo carlos carly carmel carmen
  carole carolina caroline carolyn carrie carys cassandra cassidy cassie catalin catalina caterina catherine
  cathy catriona cecilia cedric celeste celia celina celine chanel chantal chantelle charis charlene charles
  charley charlie charlotte chaya chelsey chenai cheryl chiamaka chidera chidi chika chinedu chinonso chinwe
  chioma chizoba chloe chris christina christine christopher christy chukwuemeka cian ciara ciaran cillian
  claire clara clare clarissa claudia clayton clement cleo clive clodagh codey cody cole coleen colin
  colleen colm connie connor conor conrad corey cori corinne cormac cory courtney craig cristian cristiano
  cristina curtis cynthia cyrus dalia damian damien damilola damon dana dani daniel daniela daniella
  danielle danika danil danny dante danuta daphne dara darcey darcie darcy daria dariusz darragh darrell
  darren darryl daud dave davey david davina dawid dayo deandre deanna debbie deborah declan deepa deepak
  deirdre delilah demetrius demi denis denise dennis denzel derek dermot desiree desmond destinee dexter
  dhruv diana diane dilan dilwar dimitri dina dinesh dipa divya diya dmitri dmytro dominic dominik dominika
  dominique donal donald donna donnie dora doreen doris dorothy dougie douglas duncan dwayne dylan eamon
  eamonn ebenezer ebony ebrahim eddie edith edmund edna eduardo edward edwin efosa eileen eilidh ekaterina
  elaine eleanor elena eliana elias elif elijah elin eliot elisa elisabeth elisha elissa eliza elizabeth
  ella elle ellen ellie elliot elliott ellis elodie eloise elsa elsie elspeth elvis elyas eman emeka emelia
  emil emilia emiliano emilio emily emir emma emmanuel emmie emrys enrique enzo eoghan eoin eric erica erik
  erika erin ernest esa esme esmee esmeralda esra esther ethan etta eugene eunice eva evan evangeline evelyn
  everly evie ewa ewan ezekiel ezra fabian fahad fahima faisal faiza faizan farah farhan farid farida
  farzana fatema fatiha fatima fatimah fatou fatoumata fatuma faye federico felicity felix femi fergus
  fernanda fernando fidel filip filipe finlay finley finn finnley fiona fletcher florin folasade frances
  francesca francesco francis francisco frankie freddie freddy frederick fredrick freya funmi funmilayo
  gabriel gabriela gabriella gabrielle gareth garry gary gavin gemma genevieve geoff geoffrey george georgia
  georgiana georgie georgina gerald geraldine gerard gethin ghulam giacomo gianna gillian gina gio giorgia
  giovanni giulia gladys glen glenda glenn glenys gloria godfrey gopal gordon gosia graham grainne gregor
  gregory greta grzegorz guilherme gurdeep gurpreet gurvir gwen gwenllian gwyneth habib habiba hadi hadiya
  hadley hafsa hafsah haider hailey hajra hakeem hakim haleema halima hamid hamish hamza hana hanan hanif
  hanna hannah harith harjit harleen harold haroon harpreet harriet harris harrison harrisson harry harun
  harvey hasan hashim hasnain hassan hattie hayden hayley hector heidi helen helena henry herbert hermione
  hiba hilary hishaam hodan hollie howard hubert huda hugh hugo humaira humayun humza husna hussain hussein
  iain ian ianto ibrahim ibrahima idris iesha ifeanyi ifeoma ifrah ignacy igor ikram ilaria ileana ilham
  ilhan ilona ilyas iman imani imogen imran inaaya inaya indie indira ines ingrid ioan ioana ionut iqra ira
  irena irene irfan irina isaac isabel isabella isabelle isaiah ishaan ishmael isioma isla ismael ismail
  isobel isra ivan ivana ivo iwona iyla izaan izabela izzy jabari jacek jacinta jack jackie jackson jacob
  jacqueline jacqui jaden jadon jagdeep jahmal jaime jake jakub jamaal jamal jameela jamelia james jamie
  jamila jana jane janet janice janina janine jared jarek jaroslaw jasmin jason jatinder javed javier jaxon
  jaxson jaxx jayce jayda jayden jaydon jayla jayne jayson jazmin jeanette jeannie jeff jeffrey jemima jemma
  jen jenna jennie jennifer jenny jenson jeremiah jeremy jermaine jerome jerzy jess jessica jessie jethro
  jill jillian jimmy jo joan joana joanna joanne jocelyn jodie jody joe joel joey johan johanna johannes
  john johnny jojo jolene jolie jon jonah jonas jonathan jonny jools jorge jose josef joseph josephine josh
  joshua josiah josie joyce juan juanita jude judith judy julia julian juliana julie juliet juliette julius
  junaid justin justine justyna kacey kacper kade kaden kadiatou kadija kai kaia kaiden kaitlin kaitlyn
  kalpana kamal kamala kamara kamila kamile kamran kane kara karen karim karima karina karl karla karol
  karolina kasey kasia kasper katarina katarzyna kate katelyn katerina kath katharine katherine kathleen
  kathryn kathy katia katie katrina katy katya kavita kaya kayden kayla kaylee kayleigh kayley keane keanu
  keegan keeley keira keiran keisha keith kellie kelly kelsey kelvin ken kendra kenneth kenny kenza kenzie
  keren kerri kerry kevin kezia keziah khadija khadijah khadra khaled khalid khalifa khalil khushi kian
  kiana kiara kiera kieran kieron kim kimberley kimberly kimmy kiran kirsten kirsty klara klaudia konrad
  kostas kourtney kris krishna kristen kristian kristina krystian krzysztof kuba kwabena kwaku kwame kweku
  kye kyla kylan kyle kylie kyra kyran lacey lachlan lacie laila lakshmi lamar lamin lana lara larissa larry
  lateef latifa latisha latoya laura lauren laurence laurie lauryn lavinia lawrence layan layla layton leah
  leanne leela leia leigh leila leilani lela lena lennie lennon lenny leo leon leona leonard leonardo leonie
  leroy lesley leslie leticia levi lewis lexi lexie leyla liam liana libby lidia lilian liliana lilith
  lillian lillie lina linda lindsay lindsey linh linus lisa livia liza lizzie lloyd logan lola lorcan
  lorenzo lori lorna lorraine lottie louie louis louisa louise luca lucas lucia lucian lucille lucinda lucy
  luis luisa lukas lukasz luke lulu luna lydia lynda lyndon lynette lynn lynne lynsey lyra maciej mackenzie
  macy maddie maddison maddox madeleine madeline madina madison maeve magda magdalena maggie mahad mahdi
  mahir mahmood mahmoud mahnoor maia maira maisie maisy maja makayla malachi malaika malak malakai malcolm
  malgorzata malia malik mamadou mandeep mandy manjit manraj mansoor manuel maram marc marcel marcela
  marcella marcia marcin marco marcus marek margaret margarita margot mari maria mariah mariam mariama
  marian mariana marianne marie marilyn marion marissa marius mariusz marjorie marlene marley marlon marsha
  marta martha martin martina martyn marvin mary maryam marzena matas matei mateo mateusz mathew mathilda
  matilda matteo matthew matthias mattie matus maureen maurice mavis maxime maximilian maximus maxine maya
  maysa meera megan meghan mehdi mehmet mehreen mehwish mel melanie melissa mercedes meredith mia micah
  michael michaela michal michalina micheal michele michelle mick miguel mihai mihail mika mikael mikaela
  mikayla mikey mikolaj mila milana milena miley millie milly milo milosz mina mindy minh mira miranda
  miriam miroslav misbah mischa mitchell moesha mohamed mohammad mohammed mohamud mohsin moira mollie molly
  mona monica monika monique morris moses moshe muhamed muhammad muhammed muna muneeb murray musa musab
  mustafa myah myla myra myriam myron nabil nabila nadeem nadeen nadia nadine naeem nafisa nahla naima
  naimah nancy naomi narges nasir nasra nasreen nasrin natalia natalie natalya natan natasha nate nathan
  nathanial nathaniel naveed navid nayla nazia nazir neha neil nell nellie nelly nerys nevaeh neve neville
  ngozi nguyen niall niamh nicholas nicky nicola nicolas nicole nigel nihal nikhil nikita nikki nikola
  nikolai nikolas nila nimra nina nisha nkechi noah noam noela noemi noor nora norah noreen norma norman
  nour nuala nura nuria obinna octavia odessa oisin ola olamide olawale oleh oleksandr olena olga oliver
  olivia olivier oliwia oliwier ollie olu oluwaseun oluwatobi oluwatoyin omar omari omer ondrej ophelia orla
  orlaith orlando oscar osman otis ottilie otto owain owen ozan pablo paddy padma padraig paige pamela paola
  paolo parveen parvin pascal patricia patrick patrycja patryk patsy paul paula paulina pauline pavel pawel
  pedro peggy percy perry peter petra petro petru peyton philip philippa phillip phoebe phyllis pia pierre
  piotr polina pooja portia prakash pranav presley priscilla priti priya priyanka przemek qasim quentin
  rabia rachael rachel rachelle radek radoslaw radu rafael rafal rafe rafferty raheem rahil rahim rahima
  rahul raihan raisa raj raja rajesh rajinder rajvir rakesh ralph ramona randa rania raphael raquel rashid
  rashida raul raveena ravi raya rayan raymond rayyan razia razvan rebecca rebekah reece reem rees reggie
  rehan rehana reina remi remy renata rene renee reuben rex reyansh rhiannon rhoda rhona rhys ria riaz
  ricardo riccardo richard richie rick ricky rico rihanna riley rina rita ritchie ritesh riya rizwan roan
  robbie robert roberta roberto rocco rochelle roderick rodney rodrigo rogan roger rohan rohit roisin
  roksana roland romana romeo romy ronald ronan ronnie ronny rory rosa rosalie rosalind rosanna roseanne
  rosetta rosie rosina roslyn ross rowena roxanne roy ruairi ruben rubie rubina rudi rudy rufus rukhsana
  rumaysa rupert russell ruta ruth ryan rylan saad saba sabah sabiha sabina sabrina sacha sadia sadie sadio
  sadiq safa safiya safiyah sahar sahib sahra saif saira sajid sajida sakina saleem saleh salim salima
  salina salma salman salome sam samantha samar sameer samia samina samir samira sammy samson samuel sana
  sandeep sandra sanjay sanjeev santiago sanya saoirse sara sarah saraya sasha saskia saul savanna savannah
  scarlett scott seamus sean sebastian seema selena selin selina selma seren serena sergei sergiu serhii
  seth shabana shabnam shae shahid shahida shakira shamima shanaya shane shania shanice shaniqua shannon
  shanti shaquille sharif sharifa sharmila sharmin sharon shaun shauna shay shayan shayla shayna shazia
  sheena sheikha sheila shelby shelley sheridan sherry shirley shivani shona shreya shyla sian sienna silas
  silvia simeon simon simona simone sinead siobhan siya skye skyla skylar sofia sofija solomon somaya sonal
  sonia sonja sonya sophia sophie soraya spencer stacey stacie stacy stan stanislaw stanley stefan stefania
  stefanie steph stephanie stephen steve steven stevie stewart stuart subhan sufyan sukhdeep sulaiman
  suleiman suleman sumaiya sumaya sumayyah sumera sunil sunita suraj suresh susan susanna susie suzanne
  svetlana sybil sylvester sylvia szymon tabitha tahir tahira taiwo talha talia taliyah tallulah tamara
  tamia tamika tamsin tamwar tania tanisha tanya tara tarek tariq taryn tasha tasneem tatiana tayla tayo
  tayyab teagan tegan tehreem temi temitope teodor terence teresa terri terry tess tessa thabo thalia thandi
  thandiwe thea theo theodora theodore theresa thi thomas tia tiago tiana tiara tiegan tiffany tilda tilly
  tim timmy timothy tina tobi tobias toby todd tom tomas tomasz tommy tomos toni tony tracey tracy travis
  trevor trey tricia trina tristan trudy tuan tudor tunde tyler tylor tyra tyrell tyrese tyrone tyson uche
  uchenna uma umair umar unaysah ursula usama usha usman uzair uzma valentin valentina valeria valerie
  vanessa vasile veer vera verity veronica veronika vicky victor vihaan vijay vikki vikram viktor viktoria
  vimal vince vincent violetta virginia vitalii vivaan vivian vivien vivienne vlad vladimir volodymyr vusi
  wafa waheed waleed walid waqar waqas wayne wendy wesley whitney wiktor wiktoria wilf wilfred william wilma
  winifred winston wioletta wojciech xander xavier ximena xin yahya yakub yana yanis yara yaroslav yaseen
  yash yasin yasir yasmeen yasmin yasmine yasser yazan yetunde yildiz yolanda yosef younis youssef yousuf
  yuliia yuri yuriy yusra yusuf yvette yvonne zac zach zachariah zachary zack zahid zahra zahraa zaid zain
  zaina zainab zakaria zakariya zaki zakir zane zanele zara zayan zayd zayn zaynab zeeshan zeinab zelda
  zendaya zeynep zhara ziggy zita zoe zoey zofia zoha zohaib zohra zoltan zoya zubaida zubair zulekha zuri
  zuzanna zygmunt`),
);

/** Names that are also words, months, places or verbs: they count only where the sentence makes them a person. */
export const wordNames: ReadonlySet<string> = new Set(
  wordsOf(`
  abel ada amber angel art aston august autumn baby bailey basil bay belle bill blessing bob bonnie brandy
  brent bud buddy candy carol carter casey chad chance charity chase chelsea cherry christian comfort
  crystal daisy dale dan dawn dean della destiny dev devon diamond dion divine dixie don dot drew easter
  eden ember eve faith fay fern flo flora florence fran frank fraser fred gene gill ginger grace grant greg
  guy hal happiness harley harmony harper hazel heath heather heaven heavenly henrietta holly honey honor
  honour hope hunter ike innocent iris isa israel ivy jacky jade jasmine jasper jean jewel jim jordan joy
  junior kit kitty lan lance laurel lee lily lin lis lou love mabel maddy mae marina mario mark mason matt
  maverick max may meg melody mercy mike milan miles min misty mo moe morgan murphy ned nelson neo nick nico
  noel norm olive page pam parker pat patience pearl penny pepper pete phil piers pippa poppy precious
  princess prosper prudence queenie ralphie ray rayne red regina rich rio river rob robin roman ron rose
  rosemary rowan ruby rue ryder saffron sage sally sandy sapphire scout serenity sid sidney sierra sky sonny
  stella sue summer sunny sydney tamar tanner taylor ted teddy trent trinity troy una val van vic victoria
  viola violet viv wade warren wei weston will willow wren ying yves zion`),
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
