// Words that people write with a capital and that name nobody: the work, its bodies and places, peoples, faiths, days.

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const months = wordsOf(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`);

/** Whoever follows one of these is likely called so: "Mum Sarah". */
export const kinWords = wordsOf(`
  mum mums mummy mom mam mother mothers dad dads daddy father fathers nan nanna nana nanny gran granny grandma grandmother
  grandad grandpa granddad grandfather auntie aunty aunt uncle brother sister stepdad stepmum stepfather stepmother
  stepbrother stepsister cousin partner boyfriend girlfriend baby sibling twin son daughter child boy girl toddler niece
  nephew husband wife ex friend neighbour godmother godfather carer carers parent parents fiance pupil student`);

/** "Mr Begum". */
export const titles = wordsOf('mr mrs ms miss mx master mister dr doctor sir rev imam sheikh');

/** A name before one of these is a place or a body: "Hope House", "Jordan Road hub". */
export const placeWords = wordsOf(`
  house road street lane avenue close drive court place terrace gardens grove hill view park square way crescent walk mews
  school schools academy primary secondary infant infants junior juniors nursery college university sixth high grammar prep
  preschool playgroup kindergarten hospital infirmary clinic surgery ward hospice centre center hub office lodge hall
  building church mosque temple gurdwara synagogue cathedral library museum station airport bridge town city village
  council borough county trust foundation society association project service services team unit refuge hostel hotel pub
  club cafe shop market line river bay beach farm estate cottage court tv police constabulary ltd limited charity fc
  united rovers athletic law rule guidelines guideline competence competent method model act scale syndrome disease award
  shield plc group agency care manor grange priory abbey community fostering cofe`);

/** School, for initials: "K.S. at St Mary's". */
export const schoolWords = wordsOf(`
  school academy primary secondary infant infants junior juniors nursery college preschool playgroup reception grammar sixth
  high kindergarten`);

/** Two or three capitals that stand for something: a body, a post, a process, a state. */
export const acronyms = wordsOf(`
  aac aci adhd adm afc ahp ama ap app asap asb asbo asc asd asye atm bame bbc bsl bst cab caf cafcass camhs
  cao cbt ccg ccj cctv ceop cfa cft chc cic cin cla cme con cp cpc cpn cpp cpr cps cpu crb crc csa csc cse
  csp cwd cyp da daf das dash dbs dcs dfe dha dla dna do dob dols dpo dpp dsl dso dss dv dvd dvla dwp ed edt
  eh ehc ehcp ehe emdr ep epo epr esa esol eta ets eu faq fas fasd fga fgc fgm fii fis fnp foi fsw fte fwt
  fyi gal gcse gdpr gmt gp gps hcp hmcts hmp hmrc hos hr hub hv iapt ica icb icd ico icpc ict id idva iep if
  ifa ii iii ils iro isa iss isw it iv jsa jtai la lac lado lasc led lgbt lgbtq llb lpm lscb lsp ltd mac
  mace map mappa marac mash mat me mfh mha mmr moj mot mps na naa nai nct neet nfa nhs nmw no nok nqsw nrm
  nrpf nspcc nvq oic ok ooh opa opg pa pac pals pc pcc pcn pcr pds pe pep pip plc plo pnc pr pra pru psb psv
  psw pte ptsd pvi qca ras rcpc rhi rpi rsl rtc sar sats scr sdm sdp sen senco send sgo sgra shmu sip sla
  slt sms so sop sp spoc ssw sw swe ta tac taf tba tbc tm toil tor tsu tv uasc uc uk us usa vpn wnb yjs yos
  yot ypa zpd`);

/** Words that follow "Child", "Family", a name or a sentence's start with a capital of their own. */
export const ordinaryWords = wordsOf(`
  a able about above abuse access accommodation according acknowledge across act action actions acute add
  addendum additionally address admin adoption adult adults advanced advice adviser advisor advisory
  advocacy advocate advocates afghan afghanistan africa african after aftercare afternoon again against
  agency agree agreed agreement ahead aid albania albanian alcohol aldi algeria algerian all allegation
  allocate allocated allocation allocations almost along already also alternative although alton always am
  amazon ambulance amend america american amharic among amongst an analysis and android anglican angola
  angolan annual another answer antigua any anybody anyone anything anyway apart appendix apple applicant
  application applications appointment approved apr april arab arabic are area argentinian argos armenian
  army around arrange arrangement arrest arrival as asda ashura asia asian aside ask asked asperger
  aspergers assault assessed assessment assessments assist assistant at attachment attend attendance
  attention attorney audiologist audit aug august aunt auntie australia australian austria austrian
  authority autism automate autumn avoid away azerbaijani azeus baby back background bail bangladesh
  bangladeshi bank baptist barbados barclays barking barnardo barnardos barnet barnsley basic be beavers
  because bed bedford bedfordshire been before began begin behaviour behavioural behaviours behind being
  belfast belgian belgium below benefit benefits bengali berks berkshire beside besides best between bexley
  beyond bible bicycle bike birmingham birth black blackburn blackpool blood blue board body boiler bolivian
  bolton bond bonfire book booked boots bosnia bosnian both bottle boundary bournemouth bowlby boxing boys
  bradford brazil brazilian breach breakfast brent bridge brighton bring bristol britain british bromley
  brother brown brownie brownies bruise bruises buckinghamshire bucks buddhist budget build bulgaria
  bulgarian bullying bundle burn burnley burns burundian bury bus business but butlins buy by cadets cafcass
  calderdale caldicott calendar call calls calpol cambridge cambridgeshire cambs camden camera cameroon
  cameroonian campus can canada canadian cancelled cannabis cantonese capacity cardiff cardiology care
  carefirst carer carers caretaker caribbean carry cars case cases cash castle catholic cc ceiling
  celebrations centile central centre chair chairs champion change changes channel chaplain check checklist
  checks chelsea chemist cheshire chessington chest chief child childcare childline childminder children
  childrens china chinese choice choose christian christians christmas chrome chronology church circle
  citizens city civic civil class clean cleaner clear clearly clerk cleveland clinic clinical clinician
  close closed clothes coach coast coat cocaine code cohort colindale collect college colombia colombian
  colour come comfort commissioner commissioning committee communication community compare compass complaint
  complaints complete complex concern concerns condition conditions conference conferences confirm confirmed
  congo congolese connexions consent consider consultancy consultant contact contacts contingency continue
  continues control cook coordinator copilot core cornwall correct corridor costa cot could council
  councillor counsel counsellor count county court courts cousin coventry cover cream credit crime
  crimestoppers criminal crisis croatia croatian crossing crown croydon cub cuban cubs cultural culture
  cumberland cumbria cupboard curfew current currently custody cut czech dad dagenham damp danger dari data
  date dates daughter day days deal dear debrief debt dec december decide decided decision decisions decree
  deliver deliveroo demand dentist deputy derby derbyshire dermatology describe description designated
  despite detail details development diagnosis diary diazepam did dietician dietitian digital dinner diploma
  direct directions director disability discharge disclosed disclosure discord discuss discussed discussion
  disposal dispute district division divorce diwali do doctor document documentation documents does dog dogs
  domain domestic dominican doncaster done door dorset down down's downs dr draft draw drive drop drug drugs
  dublin dudley durham during dutch duties duty each ealing early east easter eat ebay eclipse economic
  ecuadorian edinburgh education eg egypt egyptian eid eight either electric electricity electronic eleven
  else email emergency emirati employee employer employment endorse endorsed enfield engagement england
  english enough enquiries enquiry ensure enter epilepsy equality erikson eritrea eritrean escalate essex
  estonia estonian etc ethiopia ethiopian ethnic europe european eurostar evaluation even evening ever every
  everybody everyone everything evidence examiner excel except exclusion executive exeter expectations
  expert explain exploitation explore explorers export extended extra extremism eye eyes face facebook
  facetime fact facts faculty failure families family far farsi father fathering fathers feb february
  federation feedback fever few field fight file filipino fill final finally finance find fine finland
  finnish fire first firstly five flat floating floor follow food foot football for force form forms
  fortnite forward foster fostering found four fracture framework france free freedom french frequency fri
  friday fridays fridge friend from front fulham full fund funding further fw fwd gambia gambian gang garden
  gas gate gateshead gateway gather general geneticist genogram georgian german germany get ghana ghanaian
  gillick gingerbread girls give given glasgow gloucester gloucestershire gmail go goal god good google gp
  grade graded gran grandad grandfather grandma grandmother grandparents grant great greece greek green
  greenwich greggs grey grid grindr grooming group groups guardian guardianship guidance guide guidelines
  guides guinea guinean gujarati guy guyanese gypsy hackney had haematology hair haitian half halifax
  halloween halton hamlets hammersmith hampshire hand handbook handover hanukkah haringey harm harmful
  harrow has hate have haven havering he head headteacher health hear hearing hearings heating hello help
  helpdesk helpline her here herefordshire heroin hertfordshire herts hi high hillingdon hindi hindu hindus
  his history hold holiday holidays holland holy home homes homestart hong honour hopefully hospital
  hospitals hostel hotel hotmail hounslow hour hours house household housing how however hub huddersfield
  hull humberside hungarian hungary hygiene i iceland ics identification identify ie if igbo ikea ill
  illness imam immediate immigration impact in inadequate incident inclusion independent india indian
  indonesian induction inform information initial injunction injuries injury inquiry inset inside inspector
  insta instagram install instead institute instruction integrated intensive interim intermediary internet
  interpreter intervention interventions interview interviews into introduce inventory investigation invite
  invited ipad iphone ipswich iran iranian iraq iraqi ireland irish is islam islamic islington israeli issue
  issues it italian italy item its ivorian jamaica jamaican jan january japan japanese jehovah jew jewish
  jews job join joint jordanian judge judgment jul july jun june junior just juvenile kazakh keep kensington
  kent kenya kenyan kept ketamine key keys keyworker keyworkers kfc kids kidscape kind kingston kinship
  kirklees kitchen knife knowsley kong kooth koran korea korean kosovan kosovo kurdish kurdistan kuwaiti
  labour lambeth laming lancashire lancs landing landlady landlord lankan laptop last lastly late later
  lateral latvia latvian laundry law lawyer lead leader leadership learning least leave leaving lebanese
  lebanon leeds left legal legislation legoland leicester leicestershire lend lent leone less let letter
  letterbox letters level lewisham liaison liberian library libyan lice licence lidl life lift light like
  likely lincolnshire lincs line lines lingala link liquid liquidlogic list listen literacy lithuania
  lithuanian liverpool lloyds load loan local lock lodge lollipop london lone long longleat look looked
  lounge lower lunch luton macedonian madam magistrates main make malawi malawian malay malaysia malian
  manage management manager managers manchester mandarin many mapping mar march market marriage maslow mat
  matrix may maybe mcdonald mcdonald's mckenzie mdma meal meals meanwhile mediation mediator medic medical
  medication medway meet meeting meetings mencap mend mental mentor mermaids mersey merseyside merton
  message messenger methadone methodist mexican mexico microsoft middlesbrough midlands midwife midwives
  might milk mind minecraft minutes miss missed missing mobile mobility moldova moldovan mon monday mondays
  monitor month monthly months monzo more moreover morning moroccan morocco morrisons mosaic most mother
  mother's mothering mothers mould move moved mozambique mr mrs ms much muharram multi multiple mum munro
  muslim muslims must my naloxone name named nan nappies nappy national natwest nb near nearly neck need
  needle needs neglect neighbour neighbourhood neighbours neither nepal nepali net netflix netherlands
  network neurology never new newborn newcastle newham next nigeria nigerian night nine nintendo nit nits no
  nobody none norfolk north northamptonshire northants northumberland norway norwegian norwich not noted
  notes nothing notice nottingham nottinghamshire notts nov november now nowruz nspcc number numbers nurse
  nursery nursing objective objectives observe ocado occupational oct october of off offence offer office
  officer officers ofsted often ok okay old older oldham ombudsman on once oncology one onedrive onenote
  only onlyfans onto open operations ophthalmology optician option or orange order orders original
  orthodontist orthodox orthopaedic other others otherwise our out outcome outcomes outline outlook outreach
  outside oven over overall overdose overnight own oxford oxfordshire paediatric paediatrician paediatrics
  page pain pakistan pakistani palestine palestinian panel paper paperwork parade paragraph parallel parcel
  parcs parent parenting parents paris parish park parkinson's part participation partner partners
  partnership pashto passover passport past pastor paternal paternity pathway pathways pattern pay peer
  pending pentecostal people per perhaps perinatal period permanence permanency perpetrator persian person
  personal personality persons peruvian pet peterborough pets pharmacist philippines phlebotomy phone
  physical physio physiotherapist physiotherapy pick pink pip place placed placement placements plan planned
  planning plans playground playstation please plus plymouth point points poland police policy polish pool
  poole portal portsmouth portugal portuguese positive post postcode power powerpoint practical practice
  practitioner pram pre pregnancy pregnant prepare prepayment prescription present presentation preston
  prevent preventative prevention preventive previous priest primark primary princess principal print prior
  priority prison private probation procedure procedures proceedings process professional professionals
  profile profiles programme programmes progress project property prosecution protection protective provider
  provision ps psychiatric psychiatry psychologist psychology psychotherapist public pull punjabi pupil
  pupils purple push put quaker quality question questions quite quran rabbi radicalisation radiographer
  rainbow rainbows raise ramadan range rat rather rationale rats re reach readiness reading really reason
  reasonable reasons receipt receive receptionist reconsider record recorded recording records recovery red
  redbridge reduce refer reference referral referrals refuge regarding regards region regional registered
  registrar registry regular regulation regulations rehab rehabilitation relate relationship relative
  relatives release remain remand remember remind remove rent repair repeat replace report reports request
  requested residence residential resilience resource resources respect respite response responsibility
  responsible rest restart restorative restraint result results retention return returned returns
  reunification reunion reverend review reviewing reviews rewrite rich richmond right rights ring risk risks
  ritalin roblox rochdale role roma romania romanian romany room rotherham route routes routine royal
  rubbish rug rule rules run russia russian rutland rwanda rwandan ryanair sack sadly safe safeguarding
  safelives safety said sainsbury's saint salary salford salvation samaritans same samsung sanction sandwell
  santander sat saturday saturdays saudi save say scale scan schedule school schools science scope score
  scotland scottish scouts scratch scratches screening search second secondly sector secure sedation see
  seen sefton seldom sell send senegal senegalese senior sent sep separate sept september serbia serbian
  sergeant serious sertraline serve service services session sessions set setting settle seven several
  severn sexting sexual shall share shared sharepoint sharing she shed sheet sheffield shelter shift shoes
  shona shopping short shorter should shout show shower shropshire sibling siblings sick side sierra sign
  signal signed signposting signs sikh sikhs silence since sincerely single sinti sir sister sit site
  situation six skills skype sleep slough slovak slovakia slovenian small smoke snap snapchat so social sofa
  solicitor solicitors solihull somali somalia some somebody someone somerset something sometimes son soon
  sorry sort south southampton southend southwark spain spanish speak special specialist specialists speech
  spend spice spoke spoken sponsor sports spring squad square squirrels sri staff staffordshire staffs stage
  stair stairs stand standard standards starbucks start started state statement statements station statutory
  stay staying step stepfather stepmother stick still stockport stoke stool stop stopped story strand
  strategic strategy street strength strengthening strengths strict stronger structure student students sub
  substance subutex success such sudan sudanese suffolk suggest suicide summer summons sun sunday sundays
  sunderland superintendent supervise supervised supervision supervisor supper support supported supporting
  supports sure surrey surveyor suspected sussex sutton swahili swansea swap sweden swedish sweep swindon
  swiss switch sylheti syria syrian system systems table take taken talk tameside tamil tanzania tanzanian
  target tariff task taxi tba tbc teach teacher teachers teaching team teams teeth telegram telford tell
  template ten tenancy term terms tesco test testing tests text thai thailand thames than thank thanks that
  the their then theory therapeutic therapies therapist therapy there therefore these they thing think third
  this those though thread three threshold thresholds through throughout throw thu thur thurrock thurs
  thursday thursdays tidy tigrinya tiktok till time timeline times timescale tinder title to today together
  togolese toilet told tomorrow tonight too tool toolkit toolkits tools tooth top torbay total touch
  tourette toward towards tower town track tracker tracking trading trafford training transfer transition
  transitions translation translator transport trauma travel traveller treasurer treat treatment triage
  trial triangle tribunal trinidad trip trussell trust trustee try tue tues tuesday tuesdays tunisian turkey
  turkish turn tutor twelve twi twitter two tyne type uber uganda ugandan uk ukraine ukrainian unable
  unannounced unborn uncle under underage underneath understand uniform unit universal university unless
  unlikely until up update upload upper urdu urgent use used usual usually uzbek vaccination vaisakhi valium
  van venezuelan verify very via viability vicar vice victims video vietnam vietnamese view views village
  vinted violence virtual visit visited visiting visitor visitors visits vodafone voice volunteer vomit vs
  vulnerability vulnerable wait waited waiting wakefield wales walk wall walsall waltham wandsworth ward
  warn warning warrant warrington warwickshire was wash washing watch way we weapon wear webster wed
  wednesday wednesdays week weekend weekly weeks weight welfare well wellbeing wellness welsh were west
  westminster westmorland wetherspoons what whatever whatsapp when whenever where wherever whether which
  while white who whoever whole why wide wigan will wiltshire win window windows winter wirral wish wishes
  with within without witness wokingham wolverhampton women women's womens worcestershire worcs word work
  workbook worker workers workforce working worksheet workshop worried worry worth would write written wrong
  wrote xanax xbox year years yellow yemen yemeni yes yesterday yet york yorkshire yoruba you young your
  youth youtube zambia zambian zero zimbabwe zimbabwean zone zoom`);

/** Whoever does one of these is a person, whatever the word before it. */
export const personVerbs = wordsOf(`
  said says told tells wants wanted lives lived disclosed discloses refused refuses cried cries slept sleeps admitted denied
  thinks feels knows hates hit drinks smokes rang texted shouted shouts drank turned collected spoke`);

/** After a name that is also a word these make it a person: "Ruby is", "Dawn has". */
export const beingVerbs = wordsOf(`
  is was has had wasn't isn't hasn't hadn't doesn't didn't won't can't needs needed gets got goes went attends attended stays
  stayed asked asks agreed agrees came comes left leaves called likes liked arrived returned looks looked signed cannot should may must can would could`);

/** "Zarnia to be seen", "Zarnia is scared". */
export const personStates = wordsOf(`
  seen spoken scared worried afraid frightened hurt well safe home missing found pregnant aged upset happy unhappy hungry drunk
  pushed slapped kicked bruised arrested accommodated unwell poorly told asked collected alone`);
