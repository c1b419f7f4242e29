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
  shield plc group agency care cottage manor grange priory abbey community fostering`);

/** School, for initials: "K.S. at St Mary's". */
export const schoolWords = wordsOf(`
  school academy primary secondary infant infants junior juniors nursery college preschool playgroup reception grammar sixth
  high kindergarten`);

/** Two or three capitals that stand for something: a body, a post, a process, a state. */
export const acronyms = wordsOf(`
  aa aac ac aci adhd ad adm afc ahp ama ap app asd asap asb asbo asc asye atm av bame bbc bsl bst caf cafcass cab cao
  camhs cbt cc ccg ccj cctv cd ce ceop cf cfa cft chc ci cic cin cla cme co con cp cpc cpn cpp cps cpr cpu crb crc csa cse csc
  csp ct cwd cyp da daf das dash dbs dcs dfe dha dla dna do dob dols dp dpo dpp dsl dso dss dt dv dvd dvla dwp ea ed edt
  ehc ehcp ehe eh emdr epo ep epr esa esol eta ets eu fa faq fas fasd fc fga fgc fgm fii fis fm fnp foi fp ft fte fsw
  fwt fyi gal gcse gdpr gmt gp gps gt hcp hmcts hmp hmrc hos hr hub hv iapt ica icb icd ico icpc ict id idva ie if ifa iep ii
  iii ils io ip iro isa iss isw it iv jsa jtai la lac lado lasc ld led lgbt lgbtq llb lpm lscb lsp ltd mac mace map mappa
  marac mash mat md me mfh mh mha ml mmr moj mot mp mps na naa nai nb nct neet nfa nhs ni nmw no nok nqsw nrm nrpf nspcc nvq
  oic ok ooh opa opg os ot pa pac pals pc pcc pcn pcr pds pe pep pf ph pi pip plo plc pm pnc po pr pra pru ps psb psv
  psw ptsd pt pte pv pvi pw qa qc qca ra ras rcpc rhi rpi rsl rtc s sar sats scr sdm sdp se sen senco send sgo sgra shmu si
  sip sla slt sm sms so sop sp spoc ssw st sw swe ta tac taf tba tbc tm toil tor tsu tv uasc uc uk un us usa va vpn vs wg wnb
  wp wt yjs yo yos yot ypa yp zpd`);

/** Words that follow "Child", "Family", a name or a sentence's start with a capital of their own. */
export const ordinaryWords = wordsOf(`
  a i the an this that these those there here it he she they we you my our your his her their its who what when where which why how
  and or but if so as at by for from in into of on off to up with without within after before until till since during between
  under over about above below because although though while unless whether once also only just even still yet again then than
  not no yes ok okay please thanks thank well good fine done today tomorrow yesterday tonight now soon later early late next last
  first second third one two three four five six seven eight nine ten eleven twelve both each every all any some many most more few
  is are was were be been being am do does did has have had can could shall should will would may might must need let
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  mon tue tues wed thu thur thurs fri sat sun spring winter autumn summer christmas easter eid ramadan diwali hanukkah
  passover halloween bonfire boxing bank holiday holidays new year years term half lent vaisakhi ashura muharram nowruz
  january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  abuse access accommodation act action actions address adoption adviser advisor advice advocate advocacy afternoon agency
  agree agreed agreement aid alcohol allegation allocate allocated allocation ambulance analysis annual answer appointment approved
  area arrange arrival ask asked assessment assessments assistant attachment attend attendance authority baby back background bail
  basic bed best birth board body book booked boundary boys breach breakfast bring bruise bruises budget bundle bus business call
  calls cancelled care carer carers cars case cases chair change changes check checks chief child childcare childline children childrens
  chronology civic civil class clinic clinical close closed code college come committee communication community complaint concern
  concerns condition conditions conference conferences confirm confirmed consent consider consultant contact contacts contingency
  continue core correct council counsel county court courts cover crime criminal crisis crown current custody cut danger
  data date dates day days dear debt decide decided decision decisions deputy designated detail details development director
  directions disability disclosed disclosure discharge discuss discussed discussion district doctor document documents domestic
  draft drive drop drug drugs duty education emergency employment endorse endorsed enquiries enquiry ensure epilepsy escalate
  evening evidence exclusion expert explain exploitation extended extra face facts family families father fathers feedback file
  final find food form forms forward foster fostering found framework free freedom friend front full fund funding further gang
  general get girls give given go goal graded grade grandparents grant group groups guardian guardianship guidance guide guidelines
  guy had head health hearing hearings help helpline high history hold home homes hospital hospitals hostel hour hours house
  housing hub identify immediate immigration impact incident independent inform information initial injuries injury inset
  interim interpreter interview interviews investigation invite invited issue issues item joint judge judgment juvenile keep kept
  key keyworker kids kinship lateral lead leader leadership learning leave leaving left legal legislation letter letters level liaison
  library life line link list listen local long look looked magistrates main make manage management manager managers meet
  meeting meetings medical medication mental mentor message midwife midwives minutes missed missing monitor month monthly
  months morning mother mothers mothering move moved multi multiple named national needs neglect neighbourhood net network night
  noted nothing notice number numbers nurse nursery nursing objective observe occupational offence office officer officers older
  open option order orders original other others outcome outcomes out outreach outside overall overnight own page panel paper
  paperwork paragraph parent parenting parents park partner partners partnership passport pathway pay pending people period
  permanence permanency person personal phone physical pick place placed placement placements plan planned planning plans
  plus point points police policy pool post practice practitioner pre pregnancy prepare present previous primary principal
  print priority prison private probation procedure procedures process professional professionals programme progress project
  proceedings protection protective provider provision psychiatric psychiatry psychologist psychology public pupil pupils put quality
  question questions raise rationale reason reasons reasonable receive record recorded recording records recovery reduce refer
  reference referral referrals refuge regarding region regional registered regular regulation regulations relationship relative
  relatives release remain remember remind report reports request requested residence residential respite response
  responsibility rest result results return returned returns reunification review reviewing reviews right rights ring risk risks role
  room route routine rule rules run safe safeguarding safety said sanction save say schedule school schools science scale score
  screening see seen send senior sent separate serious service services session sessions set setting sexual share shared sharing
  shift short show sibling siblings side sign signed signs single site situation skills sleep small social solicitor
  solicitors special specialist speak speech spoke spoken staff stage start started state statement statutory stay staying step
  stepfather stepmother stop story strategy street strength strengthening strengths strict student students sub substance success
  suggest support supported supporting supervise supervised supervision supervisor suspected system systems table take taken talk
  target task taxi teacher teachers teaching team teams tell test testing tests text therapy therapist therapeutic thing think
  threshold thresholds time timeline timescale times title together told tool top total tracking training transfer transition
  transport travel traveller trauma treatment trial tribunal trip trust try turn type unannounced unborn under understand unit
  universal university update urgent use used usual vice video view views violence viability virtual visit visited visiting
  visits voice volunteer vulnerable wait waiting waited ward warrant warning watch way week weekend weekly weeks weight welfare
  wellbeing witness women womens work worker workers working worried worry wrote write written worth wrong young youth zero zone
  east west north south north-east central upper lower great old royal saint holy market castle square hotel city town village
  ofsted barnardo barnardos nspcc childline cafcass women's aid samaritans shelter relate mind kooth barclays salvation army catch22
  mosaic liquidlogic eclipse azeus carefirst ics teams outlook word excel sharepoint onedrive onenote microsoft google zoom
  whatsapp snapchat snap tiktok instagram insta facebook messenger twitter youtube netflix discord roblox fortnite minecraft playstation xbox
  nintendo switch ipad iphone android samsung apple amazon uber tesco asda aldi lidl boots argos ikea primark
  england english britain british wales welsh scotland scottish ireland irish uk europe european african africa asian asia american
  america caribbean polish poland romanian romania bulgarian bulgaria albanian albania lithuanian lithuania latvian latvia hungarian hungary
  slovak slovakia czech russian russia ukrainian ukraine turkish turkey kurdish kurdistan arabic arab syrian syria iraqi iraq iranian
  iran afghan afghanistan pashto dari farsi persian pakistani pakistan punjabi urdu hindi bengali bangladeshi bangladesh sylheti
  gujarati tamil somali somalia eritrean eritrea tigrinya amharic ethiopian ethiopia sudanese sudan nigerian nigeria yoruba igbo
  ghanaian ghana twi congolese congo lingala kenyan kenya swahili zimbabwean zimbabwe shona portuguese portugal spanish spain
  french france german germany italian italy greek greece chinese china mandarin cantonese hong kong vietnamese vietnam thai
  thailand filipino philippines indian india nepali nepal sri lankan roma gypsy romany sinti jamaican jamaica brazilian brazil
  muslim muslims islam islamic christian christians catholic sikh sikhs hindu hindus jewish jew jews buddhist quaker methodist baptist
  anglican jehovah witness pentecostal orthodox bible quran koran god church
  london birmingham manchester leeds liverpool sheffield bristol newcastle nottingham leicester coventry bradford hull stoke
  wolverhampton derby southampton portsmouth plymouth reading luton bolton bournemouth norwich swindon oxford cambridge
  ipswich exeter gloucester york poole peterborough blackpool middlesbrough sunderland huddersfield warrington slough
  rochdale rotherham oldham doncaster barnsley wigan salford preston blackburn burnley stockport bury tameside trafford
  kent essex sussex surrey norfolk suffolk cornwall somerset dorset wiltshire hampshire berkshire buckinghamshire
  oxfordshire hertfordshire bedfordshire cambridgeshire lincolnshire nottinghamshire derbyshire leicestershire warwickshire
  worcestershire gloucestershire herefordshire shropshire staffordshire cheshire lancashire yorkshire cumbria northumberland
  durham rutland northamptonshire merseyside cleveland humberside tyne wear midlands thames mersey severn camden
  islington hackney lambeth southwark lewisham greenwich bexley bromley croydon merton sutton kingston richmond hounslow
  hillingdon ealing harrow barnet enfield haringey newham redbridge havering barking dagenham brent westminster kensington
  chelsea hammersmith fulham wandsworth waltham tower hamlets edinburgh glasgow cardiff swansea belfast dublin
  gillick mckenzie laming munro sure start homestart connexions webster bowlby erikson maslow
  aspergers autism asperger down's downs tourette parkinson's epilepsy calpol ritalin methadone subutex naloxone valium cannabis
  spice ketamine heroin cocaine mdma xanax diazepam sertraline
  sexting grooming county lines prevent channel liquid cash universal credit pip legal aid
  dear regards kind best hi hello morning afternoon evening re fw fwd nb ps cc tbc tba etc eg ie via per vs
  sincerely hopefully sadly clearly currently finally firstly secondly lastly however therefore otherwise instead meanwhile
  moreover additionally perhaps maybe sorry apart apart according regarding despite except besides whenever wherever
  whoever whatever neither either none nobody somebody someone everybody everyone anybody anyone something anything nothing
  everything mum dad nan gran aunt auntie uncle grandma grandad grandmother grandfather brother sister son daughter cousin
  mr mrs ms miss dr sir madam reverend pastor imam rabbi priest vicar
  around across along among amongst against ahead away aside behind beside beyond down inside like near onto past per through
  throughout toward towards underneath via already almost always anyway enough ever far instead less least maybe much never nearly often
  quite rather really seldom sometimes soon such too usually very wherever yet such same several own else able unable likely unlikely
  begin began continue continues stop stopped start open add avoid bring build buy carry choose clean clear collect compare complete
  cook count cut deal deliver describe discuss do draw drop eat email e-mail enter explore fill follow gather go grant hand hear hold
  introduce join keep leave lend let lock mend move mind name nothing offer pay phone push pull reach reconsider remove rent repair
  repeat replace respect restart rewrite ring sell serve settle shout sit sort spend stand swap sweep teach throw tidy
  touch treat understand upload use verify walk warn wash wear win wish`);

/** Whoever does one of these is a person, whatever the word before it. */
export const personVerbs = wordsOf(`
  said says told tells wants wanted lives lived disclosed discloses refused refuses cried cries slept sleeps admitted denied
  thinks feels knows hates hit drinks smokes rang texted shouted shouts drank turned collected spoke`);

/** After a name that is also a word these make it a person: "Ruby is", "Dawn has". */
export const beingVerbs = wordsOf(`
  is was has had wasn't isn't hasn't hadn't doesn't didn't won't can't needs needed gets got goes went attends attended stays
  stayed asked asks agreed agrees came comes left leaves called likes liked arrived returned looks looked signed cannot should`);

/** "Zarnia to be seen", "Zarnia is scared". */
export const personStates = wordsOf(`
  seen spoken scared worried afraid frightened hurt well safe home missing found pregnant aged upset happy unhappy hungry drunk
  pushed slapped kicked bruised arrested accommodated unwell poorly told asked collected alone`);
