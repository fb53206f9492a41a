/** The words that generated wording is made of. */
const list = (words: string) => words.trim().split(/\s+/)

export const verbs = list(`
  adapts advises aligns allocates analyzes anticipates applies appraises approves arranges assembles assesses assigns
  assists audits authors balances briefs builds calibrates catalogs champions clarifies classifies coaches collects
  combines compares compiles completes composes conducts confirms consolidates consults controls converts coordinates
  corrects counsels creates debates decides defends defines delegates delivers demonstrates describes designs detects
  determines develops devises diagnoses directs documents drafts edits educates elicits encourages enforces enhances
  ensures establishes estimates evaluates examines executes expands expedites explains explores facilitates follows
  forecasts formulates fosters gathers generates governs guides handles identifies illustrates implements improves
  influences informs initiates inspects integrates interprets introduces investigates judges justifies launches leads
  maintains manages maps measures mediates mentors models monitors motivates navigates negotiates observes obtains
  operates organizes oversees participates performs persuades plans prepares presents prevents prioritizes processes
  procures produces promotes proposes protects publishes pursues questions recommends reconciles records refines
  reinforces reports represents researches resolves restores reviews revises safeguards schedules secures selects shapes
  shares simplifies solves specifies sponsors standardizes steers strengthens structures studies summarizes supervises
  supports surveys sustains synthesizes tailors targets teaches tests tracks trains transfers translates unifies updates
  validates verifies weighs
`)

export const adjectives = list(`
  accurate adaptive administrative advanced affordable ambiguous analytical annual applicable appropriate assigned
  available basic broad budgetary careful central clear collaborative commercial common competing complete complex
  comprehensive conceptual concise confidential consistent constructive contractual controversial corporate creative
  critical cultural current customary daily decisive departmental detailed difficult diverse domestic durable economic
  effective efficient electronic emerging essential established ethical executive experimental external extraordinary
  familiar financial flexible formal functional fundamental future general global historical immediate impartial
  important incremental independent individual industrial influential informal innovative institutional integrated
  interdisciplinary interim internal international joint legal limited local logical major manual measurable mechanical
  moderate modern multiple mutual national necessary neutral notable novel numerous objective occasional ongoing
  operational optimal ordinary organizational original overall partial periodic persistent personal physical practical
  precise predictable preliminary preventive primary principal procedural productive professional progressive prompt
  proven public quantitative rapid realistic recurring regional regular regulatory relevant reliable remote repetitive
  representative resilient responsive rigorous robust routine safe scientific seasonal secondary secure sensitive
  shared significant simple social sound special specific stable standard statistical strategic structural substantial
  successful suitable supplementary sustainable systematic tactical technical temporary thorough timely traditional
  transparent typical unfamiliar uniform unique unprecedented unusual urgent valid valuable variable varied verbal
  versatile viable visible voluntary written
`)

export const nouns = list(`
  accounts achievements activities actions adjustments advances agendas agencies agreements alliances alternatives
  analyses applications approaches archives arrangements articles assemblies assessments assets assignments assumptions
  audiences audits authorities backlogs barriers baselines benchmarks benefits boundaries briefings budgets campaigns
  capabilities cases catalogs changes channels charters checklists circumstances clients codes collections colleagues
  commitments committees communities comparisons competencies components compromises concepts concerns conclusions
  conditions conferences conflicts constraints contacts contracts contributions controls conventions correspondence
  courses criteria customers data deadlines decisions deficiencies deliverables demands departments designs details
  deviations devices diagrams directions directives disciplines discrepancies discussions disputes documents drafts
  duties efforts elements emergencies employees environments equipment errors estimates events evidence examples
  exceptions exercises expectations expenditures experiences experiments explanations facilities factors failures
  features findings forecasts forms forums frameworks functions funds gaps goals grants groups guidelines habits
  hazards hypotheses ideas impacts improvements incidents indicators initiatives innovations inputs inquiries
  inspections institutions instructions instruments interactions interests interfaces inventories investigations
  investments issues judgments laboratories languages layouts lessons letters limits logistics machines mandates
  manuals manuscripts markets materials measurements mechanisms meetings members memoranda methods milestones missions
  models needs negotiations networks norms notices objectives obligations observations obstacles offices operations
  opinions opportunities options orders outcomes outlines outputs partners partnerships patterns peers performances
  permits perspectives petitions phases plans platforms policies positions practices precedents predictions premises
  presentations principles priorities problems procedures processes products professions programs progress projects
  proposals protocols prototypes publications purchases qualifications questions records reforms regulations relations
  reports requests requirements reserves resources responses results reviews risks roles routines rules safeguards
  samples schedules seminars services sessions shipments situations skills solutions sources specialties
  specifications stages stakeholders standards statements statistics strategies strengths studies suggestions summaries
  suppliers surveys symposia systems talents targets tasks teams techniques technologies tests theories tools topics
  trainees transactions transitions trends tutorials units users utilities values vendors ventures versions visitors
  volunteers warranties workflows workloads workshops
`)

export const adverbs = list(`
  accurately actively adequately appropriately capably carefully clearly closely collaboratively competently
  concisely consistently constructively continuously creatively decisively diligently diplomatically directly
  effectively efficiently expertly fairly firmly flexibly formally fully impartially independently informally
  innovatively jointly knowledgeably logically methodically objectively openly persuasively precisely proactively
  promptly prudently quickly rapidly regularly reliably resourcefully responsibly rigorously routinely skillfully
  smoothly steadily strategically successfully systematically tactfully thoroughly thoughtfully timely
`)

export const endings = list(`
  with_appropriate_guidance within_established_guidelines under_general_supervision across_organizational_boundaries
  at_all_levels_of_the_organization in_support_of_mission_goals to_meet_changing_needs before_problems_arise
  with_minimal_oversight for_long_term_success within_agreed_budgets in_unfamiliar_situations with_little_precedent
  to_the_satisfaction_of_those_served beyond_the_immediate_assignment as_directed_by_others when_standards_do_not_apply
  through_sound_reasoning in_a_timely_manner from_conception_to_completion
`).map((words) => words.replaceAll('_', ' '))
