"""Given names that are common where English is spoken, as phones type them: in lower case.

A single word in answer to "what name?" may sound to the model like a question ("maria");
these never do.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """aaron abby abdul abdullah abigail adam adele adrian agnes agnieszka ahmed aidan aileen aisha aisling
    alan alana alastair albert alejandra alejandro aleksandra alex alexander alexandra alexis alfie
    ali alice alicia alina alison alistair allison amanda amelia amina amir amit amy ana anastasia
    andre andrea andreas andrew andy angela angelina angus anil anita anjali ann anna anne annette
    annie anthony antonio anya aoife arjun arthur asha ashley asma audrey ava ayesha aziz barbara
    barry beatrice becky belinda ben benjamin bernadette bernard beth bethany betty beverley bianca
    billy bonnie bradley brandon brenda brendan brian bridget bronwyn bruce bryan caitlin callum
    calum cameron camilla carla carlos carmen caroline carolyn carrie cassandra cassie catarina
    catherine cathy catriona cecilia celia chantelle charlene charles charlie charlotte chelsea
    cheryl chloe chris christina christine christopher ciara claire clara clare claudia colin
    colleen connor conor constantin courtney craig cristina cynthia dan daniel daniela danielle
    danny darren dave david dawid dean debbie deborah declan dee deepa deirdre delia denise dennis
    derek diana diane dina dmitri dolores dominic donna dora doreen doris dorothy douglas duncan
    dylan edith eduardo edward edwina eileen elaine eleanor elena eleni elisa elise elizabeth ella
    ellen ellie elsa elsie emilia emily emma erica erik erin esme esther ethan eugene eva evan
    evelyn evie fabio fadi faisal farah farhan fatima fatma fay felix fergus fernando fiona flora
    florence fran frances francesca francis franco fred freya gabriel gabriela gabrielle gail gareth
    garry gary gavin gayle gemma geoff george georgia georgina gerald geraldine gerard gillian gina
    giovanni gita giulia glenda gloria gordon graham greg gregory greta guadalupe gurpreet gwen
    habib hamza hannah hans harpreet harriet harry hasan hassan hayley helen helena henry hilary
    hilda hiroshi howard hugh hussain ian ibrahim ilaria imogen imran ines ingrid irene irina isaac
    isabel isabella isla ismail ivan ivana jack jackie jacob jacqueline jade jake jamal james jamie
    jan jana jane janet janice janine jared jasmin jason javier jean jeanette jeff jeffrey jen jenna
    jennifer jenny jeremy jerry jess jesse jessica jill jim jimmy joan joana joanna joanne jodie joe
    joel johan johanna john johnny jon jonathan jordan jorge jose josef joseph josephine josh joshua
    joyce juan juanita judith judy julia julian juliana julie juliet june justin justyna karen karim
    karina karl karolina kate katarzyna katherine kathleen kathryn kathy katie katrina katya kavita
    kay kayla keith kelly kelsey ken kenneth kenny kerry kevin khadija khalid kiera kieran kim
    kimberley kirsten kirsty krishna kristen krystyna kumar kyle lakshmi lana lara larissa larry
    laszlo laura lauren laurence leah leanne lee leila lena leon leona leonard leonie leroy lesley
    leslie lewis liam lidia lilian lily linda lindsay lisa liz liza lorenzo lorna lorraine louisa
    louise luca lucas lucia lucy luis luisa luke lydia lynda lynn lynne mabel madison madeleine
    magda maggie mahmoud malcolm malik mandy manuel marco marcus margaret maria mariam marian marie
    marina mario marion marissa marjorie marta martha martina mary maryam matt matteo matthew
    maureen maurice mehmet meera megan mei mel melanie melissa meredith mia michael michaela
    michelle miguel mike mikhail mina miranda miriam mitchell mohamed mohammad mohammed moira molly
    mona monica monika morag moses muhammad muriel mustafa myra nadia nadine nancy naomi natalia
    natalie natasha nathan neha neil nelly niall niamh nicholas nicola nicole nigel nikita nikki
    nina nisha noah noel noelle nora noreen norma norman oksana olga oliver olivia olivier omar
    oscar oluwaseun owen paddy pam pamela paola pascal patrice patricia patrick paul paula pauline
    pavel pedro penelope peter petra phil philip phillip pierre piotr pooja preeti priya priyanka
    rachael rachel rafael rahul raj rajesh ralph ramon rana rania raquel rashid raymond rebecca
    regina rekha renata renee rhiannon rhona ricardo richard rick ricky riley rita roberta robert
    roberto robyn roderick rodrigo roger roisin roland ron ronald rosa rosalind rosanna rosemary
    ross roxanne roy ruth ryan sabrina sadia sally sam samantha samira samuel sana sandeep sandra
    sanjay saoirse sara sarah sasha scott sean sergio seamus shane shannon sharon shauna shaun
    sheena sheila shelley shirley shivani shona siobhan simon simone sinead sofia sonia sonja sonya
    sophia sophie stacey stefan stella steph stephanie stephen steve steven stewart stuart sunita
    susan susana susanna susie suzanne svetlana sylvia tamara tania tanya tara tariq tatiana ted
    teresa terence terri terry tess tessa thelma theresa thomas tiffany tim timothy tina todd tom
    tomas tommy toni tony tracey tracy trevor trish tricia trisha trudy ulrike una ursula usha
    valentina valerie vanessa vanya vera veronica vicky vijay vikram vincent viola virginia vivian
    vivien wahid wendy wesley wilma winifred winston xavier xin yasmin yasmine yolanda yousef yusuf
    yvette yvonne zainab zara zahra zoe zofia zuzanna""".split()
)
