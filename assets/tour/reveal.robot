# The lamp finds the first figure: twelve moments, for the strip of film in engine/docs/pictures.
#   sprong --headless --clock 1465304400000 --robot assets/tour/reveal.robot     (meeting-1.sprong lies where it is run)
#   assets/strip.py engine/docs/pictures/reveal.png 4 reveal-*.png
size 1920x1080
language nl
motion on
open meeting-1.sprong
step presentation
advance 500
shot reveal-01.png
advance 350
shot reveal-02.png
advance 300
shot reveal-03.png
advance 300
shot reveal-04.png
advance 300
shot reveal-05.png
advance 300
shot reveal-06.png
advance 300
shot reveal-07.png
advance 250
shot reveal-08.png
advance 250
shot reveal-09.png
advance 400
shot reveal-10.png
advance 1500
shot reveal-11.png
advance 4200
shot reveal-12.png
